-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_asked('{"period": "202302B"}');	-- 202302B
-- The period that a query asks for, the quarter that runs where it names none.  A
-- year has no table of its own and is refused, not answered with nothing.
create or replace function ops.period_asked(q jsonb)
returns text
language plpgsql stable
as $$
begin
	if q ->> 'period' is not null
	    and ops.period_start(q ->> 'period') is null then
		perform ops.refuse_parameter('period',
		    '应为季度或双月，如 2023Q1、202302B');
	end if;
	return coalesce(q ->> 'period', ops.period_of(ops.today()));
end
$$;
alter function ops.period_asked(jsonb) owner to rr_owner;
revoke all on function ops.period_asked(jsonb) from public;
grant execute on function ops.period_asked(jsonb) to rr_writer, rr_reader;
