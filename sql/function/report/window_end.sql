-- SPDX-License-Identifier: Apache-2.0
-- select report.window_end('2023-03-31', 5, true);	-- 2023-04-11 00:00:00+08
-- When an indicator's approvals close: so many (working) days after the day that
-- is the last to count, at 24:00.  X33, X55.
create or replace function report.window_end(p_cut_off date, p_days int,
    p_working boolean)
returns timestamptz
language plpgsql stable
as $$
begin
	if p_working then
		return ops.approval_window_end(p_cut_off, p_days);
	end if;
	return (p_cut_off + p_days + 1)::timestamp
	    at time zone 'Asia/Shanghai';
end
$$;
alter function report.window_end(date, int, boolean) owner to rr_owner;
revoke all on function report.window_end(date, int, boolean) from public;
grant execute on function report.window_end(date, int, boolean)
	to rr_writer, rr_reader;
