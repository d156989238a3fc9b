-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_end('2023Q1');	-- 2023-03-31, the last day
create or replace function ops.period_end(period text)
returns date
language plpgsql immutable strict
as $$
begin	-- not in SQL: see ops.period_label
	return (ops.period_start(period) + case when period like '%B'
	    then interval '2 months' else interval '3 months' end)::date - 1;
end
$$;
alter function ops.period_end(text) owner to rr_owner;
revoke all on function ops.period_end(text) from public;
grant execute on function ops.period_end(text) to rr_writer, rr_reader;
