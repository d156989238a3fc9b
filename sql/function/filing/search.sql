-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.search('6f1c….12', '{"query": {"q": "渝中 城市更新"},
--     "canonical": null}');
-- 事项, 单位 and 文号 over what the caller may read: units and modules by name,
-- and the newest five filings of each module that has any; with module, a page of that
-- one.  canonical: the document number that the server read in the text.
create or replace function filing.search(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := case when q ? 'module' then filing.list_limit(q)
		    else 5 end;
	from_	text;
	groups	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	from_ := filing.entry_filter('{}', a)
	    || filing.search_clause(q ->> 'q', args ->> 'canonical')
	    || ' and e.module = m.module'
	    || case when a.kind <> 'reform_office'
	        then ' and x.module = m.module' else '' end
	    || case when q ? 'after'
	        then ' and e.entry < ($3 ->> ''after'')::bigint' else '' end;
	execute format('select json_agg(json_build_object(
	        ''module'', m.module, ''label'', m.label,
	        ''items'', g.items[:%1$s], ''next'', case
	        when cardinality(g.items) > %1$s then g.last::text end)
	        order by m.position)
	    from flow.module m cross join lateral (
	        select array_agg(t.j order by t.id desc) as items,
	            (array_agg(t.id order by t.id desc))[%1$s] as last
	        from (select e.entry as id, filing.search_item(e) as j %2$s
	            order by e.entry desc limit %1$s + 1) t) g
	    where g.items is not null %3$s', n, from_, case when q ? 'module'
	        then 'and m.module = $3 ->> ''module''' else '' end)
	into groups using a.unit, a.account, q;
	return ops.done(200, json_build_object('canonical',
	    args ->> 'canonical', 'units', filing.search_units(q ->> 'q'),
	    'modules', filing.search_modules(q ->> 'q', a), 'groups', coalesce(groups, '[]')));
end
$$;
alter function filing.search(text, jsonb) owner to rr_writer;
revoke all on function filing.search(text, jsonb) from public;
grant execute on function filing.search(text, jsonb) to rr_api;
