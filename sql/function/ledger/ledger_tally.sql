-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.ledger_tally('6f1c….12',
--     '{"path": {"module": "achievement"}, "query": {"year": "2023",
--       "kind": "department"}}');
-- The facts of a year by unit and class, for all but administrators to compare
-- (R93); units without any stand there with nothing.  kind district, or any other for all the
-- rest.  What is counted by what, the module's target says.
-- Plan: achievement_in_window is by class, so this reads the year's facts.
create or replace function ledger.ledger_tally(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	q	jsonb := coalesce(args -> 'query', '{}');
	t	ledger.target;
	h	ledger.horizon;
	year	text := coalesce(q ->> 'year',
		    extract(year from ops.today())::text);
	classes	json;
	items	json;
begin
	select * into t from ledger.target x
	where x.module = args -> 'path' ->> 'module' and x.tally is not null;
	if not found then
		perform ops.refuse('not_found');
	elsif year !~ '^[0-9]{4}$' then
		perform ops.refuse_parameter('year', '应为四位年份，如 2023');
	end if;
	select * into h from ledger.horizon x where x.number =
	    ledger.horizon_at(ops.as_of(q ->> 'as_of'));
	select json_agg(json_build_object('class', c.code, 'label', c.label)
	    order by c.position) into classes
	from flow.code c where c.code_list = t.tally ->> 'labels';
	execute format($q$
	    with n as (select r.unit, c.more ->> %L as class, count(*) as n
	        from ledger.%I r join flow.code c on c.code_list = %L
	            and c.code = r.%I and c.in_force @> r.%I
	        where r.in_force @> $1 and r.%5$I >= make_date($2, 1, 1)
	        and r.%5$I < make_date($2 + 1, 1, 1)
	        group by 1, 2)
	    select json_agg(json_build_object('unit', u.unit, 'name', u.name,
	        'kind', u.kind, 'total', coalesce((select sum(n.n) from n
	            where n.unit = u.unit), 0), 'classes', (select
	            coalesce(json_object_agg(n.class, n.n), '{}') from n
	            where n.unit = u.unit)) order by u.unit)
	    from org.unit u where u.in_force && daterange(make_date($2, 1, 1),
	        make_date($2 + 1, 1, 1))
	    and ($3 is null or (u.kind = 'district') = ($3 = 'district'))
	    and (u.reports or exists (select from n where n.unit = u.unit))$q$,
	    t.tally ->> 'class', t.relation, t.tally ->> 'list',
	    t.tally ->> 'by', t.tally ->> 'day')
	into items using h.number, year::int, q ->> 'kind';
	return ops.done(200, json_build_object('module', t.module,
	    'horizon', h.number, 'as_of', nullif(h.at, '-infinity'),
	    'year', year::int, 'classes', coalesce(classes, '[]'),
	    'items', coalesce(items, '[]')), null, null, ops.generation());
end
$$;
alter function ledger.ledger_tally(text, jsonb) owner to rr_reader;
revoke all on function ledger.ledger_tally(text, jsonb) from public;
grant execute on function ledger.ledger_tally(text, jsonb) to rr_api;
