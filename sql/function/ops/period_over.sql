-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_over('2023Q1');	-- 2023-04-01 00:00+08
-- 24:00 of a period's last day.  What counts in its report may end on another:
-- report.cut_off_of.
create or replace function ops.period_over(period text)
returns timestamptz
language sql immutable strict
as $$
	select (ops.period_end(period) + 1)::timestamp
	    at time zone 'Asia/Shanghai'
$$;
alter function ops.period_over(text) owner to rr_owner;
revoke all on function ops.period_over(text) from public;
grant execute on function ops.period_over(text) to rr_writer, rr_reader;
