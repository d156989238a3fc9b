-- SPDX-License-Identifier: Apache-2.0
-- select report.window_end('2023Q1', 5, true);	-- 2023-04-11 00:00:00+08
-- When an indicator's approvals close: so many (working) days after the
-- period's last one, at 24:00.  X33, X55.
create or replace function report.window_end(p_period text, p_days int,
    p_working boolean)
returns timestamptz
language plpgsql stable
as $$
begin
	if p_working then
		return ops.approval_window_end(p_period, p_days);
	end if;
	return (ops.period_end(p_period) + p_days + 1)::timestamp
	    at time zone 'Asia/Shanghai';
end
$$;
alter function report.window_end(text, int, boolean) owner to rr_owner;
revoke all on function report.window_end(text, int, boolean) from public;
grant execute on function report.window_end(text, int, boolean)
	to rr_writer, rr_reader;
