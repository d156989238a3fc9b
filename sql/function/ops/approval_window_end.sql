-- SPDX-License-Identifier: Apache-2.0
-- select ops.approval_window_end('2023-03-31');	-- 2023-04-11 00:00+08
-- 24:00 of the fifth working day after a cut-off (X33, X55): what was approved
-- before this instant counts.  An indicator may have more days (satisfaction).
create or replace function ops.approval_window_end(cut_off date,
    days int default 5)
returns timestamptz
language sql stable strict
as $$
	select (ops.add_working_days(cut_off, days) + 1)::timestamp
	    at time zone 'Asia/Shanghai'
$$;
alter function ops.approval_window_end(date, int) owner to rr_owner;
revoke all on function ops.approval_window_end(date, int) from public;
grant execute on function ops.approval_window_end(date, int)
	to rr_writer, rr_reader;
