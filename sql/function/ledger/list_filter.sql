-- SPDX-License-Identifier: Apache-2.0
-- select ledger.list_filter(t, '{"unit": "U500103", "q": "更新"}');
-- SQL over a fact r, from the filters given, since one text with "is null or"
-- would use no index.  $1 horizon, $2 changed since, $3 unit, $7 period, $8 whose
-- own business the reader sees (org.own_unit); year and kind of unit, as they are counted, are the
-- worker's alone.  A unit's facts are those it filed and those
-- that name it among their units; a fact without a period belongs to the one in
-- which it was approved.
create or replace function ledger.list_filter(t ledger.target, q jsonb)
returns text
language plpgsql stable
as $$
declare
	of_unit	text;
begin
	select string_agg(format(' union all select k.entry from ledger.%I k
	    where k.unit = $3%s', c.relation, case when q ? 'changed_since' then ''
	    else ' and k.in_force @> $1' end), '') into of_unit
	from ledger.target c
	where c.module = t.module and c.row_key = 'unit';
	return 'lower(r.in_force) <= $1'
	|| case when q ? 'changed_since' then
	    ' and (lower(r.in_force) > $2
	    or upper(r.in_force) > $2 and upper(r.in_force) <= $1)'
	    else ' and r.in_force @> $1' end
	|| case when not q ? 'unit' then ''
	    when of_unit is null then ' and r.unit = $3'
	    else format(' and r.entry in (select f.entry from ledger.%I f
	    where f.unit = $3%s)', t.relation, of_unit) end
	|| case when not q ? 'period' then ''
	    when exists (select from ledger.column_of(t.relation) c
	        where c.name = 'period') then ' and r.period = $7'
	    else ' and r.approved_at >= ops.period_start($7)::timestamp
	        at time zone ''Asia/Shanghai''
	    and r.approved_at < (ops.period_end($7) + 1)::timestamp
	        at time zone ''Asia/Shanghai''' end
	|| coalesce(' and ' || ledger.proof_clause(t, 'r', '$8'), '')
	|| case when not q ? 'year' or t.tally is null then ''
	    else format(' and r.%1$I >= make_date(%2$s, 1, 1)
	    and r.%1$I < make_date(%2$s + 1, 1, 1)
	    and exists (select from flow.code c where c.code_list = %3$L
	        and c.code = r.%4$I and c.in_force @> r.%1$I)
	    and exists (select from org.unit u where u.unit = r.unit
	        and u.in_force && daterange(make_date(%2$s, 1, 1),
	        make_date(%2$s + 1, 1, 1))
	        and (u.kind = ''district'') = (%5$L = ''district''))',
	    t.tally ->> 'day', (q ->> 'year')::int, t.tally ->> 'list',
	    t.tally ->> 'by', q ->> 'kind') end
	|| ledger.search_clause(t, coalesce(q ->> 'q', ''));
end
$$;
alter function ledger.list_filter(ledger.target, jsonb) owner to rr_owner;
revoke all on function ledger.list_filter(ledger.target, jsonb) from public;
grant execute on function ledger.list_filter(ledger.target, jsonb)
	to rr_reader;
