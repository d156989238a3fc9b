-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.join_request_list('6f1c….12',
--     '{"query": {"state": "open", "limit": "50"}}');
-- A district sees its own, a competent department those of its pilots, the
-- reform office all; newest first.
create or replace function filing.join_request_list(caller text, args jsonb)
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
	execute format('select array_agg(t.j order by t.request desc),
	    (array_agg(t.request order by t.request desc))[%s] from (
	        select r.request, filing.join_request_json(r, $3) as j
	        from filing.join_request r where true %s
	        order by r.request desc limit %s) t', n,
	    case when a.kind = 'reform_office' then ''
	    when a.kind = 'district' then ' and r.unit = $1'
	    else ' and exists (select from filing.entry e
	        where e.entry = r.entry and e.competent_department = $1)' end
	    || case when q ? 'state' then ' and r.state = $2 ->> ''state'''
	        else '' end
	    || case when q ? 'entry'
	        then ' and r.entry = ($2 ->> ''entry'')::bigint' else '' end
	    || case when q ? 'after'
	        then ' and r.request < ($2 ->> ''after'')::bigint' else '' end,
	    n + 1)
	into items, last using a.unit, q, a;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function filing.join_request_list(text, jsonb) owner to rr_writer;
revoke all on function filing.join_request_list(text, jsonb) from public;
grant execute on function filing.join_request_list(text, jsonb) to rr_api;
