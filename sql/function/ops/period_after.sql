-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_after('2023Q4');	-- 2024Q1
-- select ops.period_after('202306B');	-- 202401B
-- The period of the same kind that follows one.
create or replace function ops.period_after(period text)
returns text
language sql immutable strict
as $$
	select ops.period_of(ops.period_end(period) + 1, case
	    when period like '%B' then 'two_months' else 'quarter' end)
$$;
alter function ops.period_after(text) owner to rr_owner;
revoke all on function ops.period_after(text) from public;
grant execute on function ops.period_after(text) to rr_writer, rr_reader;
