-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_start('2023Q2');	-- 2023-04-01
-- select ops.period_start('202302B');	-- 2023-03-01
-- Null for what is no period.
create or replace function ops.period_start(period text)
returns date
language plpgsql immutable strict
as $$
begin	-- not in SQL: see ops.period_label
	return case
	when period ~ '^20[0-9]{2}Q[1-4]$' then make_date(
	    left(period, 4)::int, right(period, 1)::int * 3 - 2, 1)
	when period ~ '^20[0-9]{2}0[1-6]B$' then make_date(
	    left(period, 4)::int, substr(period, 5, 2)::int * 2 - 1, 1)
	end;
end
$$;
alter function ops.period_start(text) owner to rr_owner;
revoke all on function ops.period_start(text) from public;
grant execute on function ops.period_start(text) to rr_writer, rr_reader;
