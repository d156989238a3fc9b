-- SPDX-License-Identifier: Apache-2.0
-- select filing.month_start('2023-03', 0), filing.month_start('2023-03', 1)
--	-- 2023-03-01 00:00+08 | 2023-04-01 00:00+08; null for null
-- When a month of Asia/Shanghai begins, or one so many months later.  Refuses
-- what is no month.
create or replace function filing.month_start(p_month text, p_later int)
returns timestamptz
language plpgsql stable
as $$
begin
	if p_month !~ '^20[0-9]{2}-(0[1-9]|1[0-2])$' then
		perform ops.refuse_parameter('month', '应为月份，如 2023-03');
	end if;
	return ((p_month || '-01')::date + make_interval(months => p_later))
	    at time zone 'Asia/Shanghai';
end
$$;
alter function filing.month_start(text, int) owner to rr_owner;
revoke all on function filing.month_start(text, int) from public;
grant execute on function filing.month_start(text, int) to rr_writer;
