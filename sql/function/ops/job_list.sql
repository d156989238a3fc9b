-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_list('6f1c….12', '{"query": {"limit": "20"}}');
-- Own jobs, latest first; the system's administrator sees everybody's.  query:
-- state, from (a day, by the clock on the wall), limit, after.  Text built from the
-- filters given, so that each uses its index.
create or replace function ops.job_list(caller text, args jsonb)
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
begin
	execute format('select json_agg(ops.job_json(j) order by j.id desc),
	    case when count(*) = $2 then min(j.id)::text end
	    from (select * from ops.job t where true %s %s %s %s
	        order by t.id desc limit $2) j',
	    case when a.role <> 'system_admin'
	    then 'and t.created_by = $3' else '' end,
	    case when q ->> 'state' = any (enum_range(null::ops.job_state)::text[])
	    then format('and t.state = %L', q ->> 'state')
	    when q ? 'state' then 'and false' else '' end,
	    case when q ? 'from' then 'and t.created_at >=
	        ops.day_instant($1 ->> ''from'', 0)' else '' end,
	    case when q ? 'after'
	    then 'and t.id < ($1 ->> ''after'')::bigint' else '' end)
	into items, next_ using q, size, a.account;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_));
end
$$;
alter function ops.job_list(text, jsonb) owner to rr_writer;
revoke all on function ops.job_list(text, jsonb) from public;
grant execute on function ops.job_list(text, jsonb) to rr_api;
