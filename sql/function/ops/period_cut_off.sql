-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_cut_off('2023Q1');	-- 2023-04-01 00:00+08
-- 24:00 of the last day (X33): what happened before this instant counts.
create or replace function ops.period_cut_off(period text)
returns timestamptz
language sql immutable strict
as $$
	select (ops.period_end(period) + 1)::timestamp
	    at time zone 'Asia/Shanghai'
$$;
alter function ops.period_cut_off(text) owner to rr_owner;
revoke all on function ops.period_cut_off(text) from public;
grant execute on function ops.period_cut_off(text) to rr_writer, rr_reader;
