-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.audit_list('6f1c….12', '{"query": {"account": "7"}}');
-- The trail, latest first, for auditors.  query: object, account, group (of acts),
-- route, result (done, refused), code, from, to (instants; of days, both included),
-- limit, after (the id of the last one seen).
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
	text_	text := 'select r as row_, r.audit from ops.audit r where true';
	grouped	boolean := q ? 'group' and not q ?| '{route,account,object}';
begin
	if a.role <> 'auditor' then
		perform ops.refuse('forbidden');
	end if;
	-- what is called otherwise today stands in the trail as it was called
	if q ? 'route' and not exists (select from ops.act_known k
	    where k.act = q ->> 'route') and not exists (
	    select from ops.audit r where r.route = q ->> 'route') then
		perform ops.refuse_parameter('route',
		    '没有这种操作，见 GET /audit/acts');
	elsif q ? 'code' and not exists (select from ops.problem p
	    where p.code = q ->> 'code') and not exists (
	    select from ops.audit r where r.code = q ->> 'code') then
		perform ops.refuse_parameter('code',
		    '没有这种结果，见 GET /audit/acts');
	end if;
	text_ := text_
	    || case when q ? 'object' then
		' and r.object = $1->>''object''' else '' end
	    || case when q ? 'account' then
		' and r.account = ($1->>''account'')::bigint' else '' end
	    || case when grouped then ' and r.route = k.act'
		when q ? 'group' then ' and exists (select from ops.act_known k'
		' where k.act = r.route and k.group_ = $1->>''group'')'
		else '' end
	    || case when q ? 'route' then
		' and r.route = $1->>''route''' else '' end
	    || case q ->> 'result' when 'done' then ' and r.code is null'
		when 'refused' then ' and r.code is not null' else '' end
	    || case when q ? 'code' then
		' and r.code = $1->>''code''' else '' end
	    || case when q ? 'from' then
		' and r.recorded_at >= ops.day_instant($1->>''from'', 0)'
		else '' end
	    || case when q ? 'to' then
		' and r.recorded_at < ops.day_instant($1->>''to'', 1)' else '' end
	    || case when q ? 'after' then
		' and r.audit < ($1->>''after'')::bigint' else '' end
	    || ' order by r.audit desc limit $2';
	if grouped then		-- each act of it by its index, the latest of all
		text_ := 'select y.row_, y.audit from ops.act_known k'
		    ' cross join lateral (' || text_ || ') y'
		    ' where k.group_ = $1->>''group'''
		    ' order by y.audit desc limit $2';
	end if;
	execute format('select json_agg(ops.audit_json(x.row_)
	    order by x.audit desc),
	    case when count(*) = $2 then min(x.audit)::text end
	    from (%s) x', text_)
	into items, next_ using q, size;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_, 'person', (select ops.person_json(c)
	    from org.account c
	    where c.account = (q ->> 'account')::bigint)));
end
$$;
alter function ops.audit_list(text, jsonb) owner to rr_writer;
revoke all on function ops.audit_list(text, jsonb) from public;
grant execute on function ops.audit_list(text, jsonb) to rr_api;
