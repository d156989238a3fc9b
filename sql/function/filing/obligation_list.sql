-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_list('6f1c….12',
--     '{"query": {"period": "2023Q1", "state": "open"}}');
-- Own unit's; the reform office sees all units'; a competent department those of
-- its pilots, when it names another unit or none of its own.
create or replace function filing.obligation_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	items	json[];
	last	bigint;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	execute format('select array_agg(t.j order by t.obligation),
	    (array_agg(t.obligation order by t.obligation))[%s] from (
	        select o.obligation, filing.obligation_json(o) as j
	        from filing.obligation o where true %s
	        order by o.obligation limit %s) t', n,
	    case when a.kind = 'reform_office' then ''
	    when a.kind = 'district' then ' and o.unit = $1'
	    else ' and exists (select from filing.entry s
	        where s.entry = o.subject and s.competent_department = $1)' end
	    || case when q ? 'unit' then ' and o.unit = $2 ->> ''unit''' else '' end
	    || case when q ? 'module' then ' and o.module = $2 ->> ''module'''
        else '' end
    || case when q ? 'period' then ' and o.period = $2 ->> ''period'''
	        else '' end
	    || case when q ? 'state' then ' and o.state = $2 ->> ''state''' else '' end
	    || case when q ? 'subject'
	        then ' and o.subject = ($2 ->> ''subject'')::bigint' else '' end
	    || case when q ? 'after'
	        then ' and o.obligation > ($2 ->> ''after'')::bigint' else '' end,
	    n + 1)
	into items, last using a.unit, q;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.obligation_list(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_list(text, jsonb) from public;
grant execute on function filing.obligation_list(text, jsonb) to rr_api;
