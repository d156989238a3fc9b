-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.suggestion_list('6f1c….12', '{"query": {"state": "open"}}');
-- The own unit's; those of every unit for who keeps a list.  Latest first.
create or replace function flow.suggestion_list(caller text, args jsonb)
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
	execute format('select array_agg(t.j order by t.id desc),
	    (array_agg(t.id order by t.id desc))[%s] from (
	        select s.suggestion as id, flow.suggestion_json(s, $1) as j
	        from flow.suggestion s where true %s %s %s
	        order by s.suggestion desc limit %s) t', n,
	    case when cardinality(a.admin_of) = 0 then 'and s.unit = $2'
	    else '' end,
	    case when q ? 'state' then 'and s.state = $3 ->> ''state''' else '' end,
	    case when q ? 'after'
	    then 'and s.suggestion < ($3 ->> ''after'')::bigint' else '' end, n + 1)
	into items, last using a, a.unit, q;
	return ops.done(200, filing.page(items[:n],
	    case when cardinality(items) > n then last::text end, null));
end
$$;
alter function flow.suggestion_list(text, jsonb) owner to rr_writer;
revoke all on function flow.suggestion_list(text, jsonb) from public;
grant execute on function flow.suggestion_list(text, jsonb) to rr_api;
