-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.audit_list('6f1c….12', '{"query": {"account": "7"}}');
-- The trail, latest first, for auditors.  query: object, account, route, code,
-- from, to (instants), limit, after (the id of the last one seen).
-- Text built from the filters given, so that each uses its index.
create or replace function ops.audit_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	size	int := coalesce((q ->> 'limit')::int, 50);
	items	json;
	next_	text;
	text_	text := 'select r.* from ops.audit r where true';
begin
	if a.role <> 'auditor' then
		perform ops.refuse('forbidden');
	end if;
	text_ := text_
	    || case when q ? 'object' then
		' and r.object = $1->>''object''' else '' end
	    || case when q ? 'account' then
		' and r.account = ($1->>''account'')::bigint' else '' end
	    || case when q ? 'route' then
		' and r.route = $1->>''route''' else '' end
	    || case when q ? 'code' then
		' and r.code = $1->>''code''' else '' end
	    || case when q ? 'from' then
		' and r.recorded_at >= ($1->>''from'')::timestamptz' else '' end
	    || case when q ? 'to' then
		' and r.recorded_at < ($1->>''to'')::timestamptz' else '' end
	    || case when q ? 'after' then
		' and r.audit < ($1->>''after'')::bigint' else '' end
	    || ' order by r.audit desc limit $2';
	execute format('select json_agg(json_build_object(''audit'', r.audit,
	    ''at'', r.at, ''recorded_at'', r.recorded_at,
	    ''request_id'', r.request_id, ''account'', r.account,
	    ''name'', c.name, ''unit'', r.unit, ''role'', r.role,
	    ''route'', r.route, ''object'', r.object, ''status'', r.status,
	    ''code'', r.code, ''address'', r.address, ''digest'', r.digest,
	    ''detail'', r.detail) order by r.audit desc),
	    case when count(*) = $2 then min(r.audit)::text end
	    from (%s) r left join org.account c on c.account = r.account', text_)
	into items, next_ using q, size;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_));
end
$$;
alter function ops.audit_list(text, jsonb) owner to rr_writer;
revoke all on function ops.audit_list(text, jsonb) from public;
grant execute on function ops.audit_list(text, jsonb) to rr_api;
