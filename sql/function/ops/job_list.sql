-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_list('6f1c….12', '{"query": {"limit": "20"}}');
-- Own jobs, latest first; the system's administrator sees everybody's.
create or replace function ops.job_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	size	int := coalesce((args -> 'query' ->> 'limit')::int, 50);
	last	bigint := (args -> 'query' ->> 'after')::bigint;
	items	json;
	next_	text;
begin
	select json_agg(ops.job_json(j) order by j.id desc),
	    case when count(*) = size then min(j.id)::text end
	into items, next_
	from (select * from ops.job t
	    where (a.role = 'system_admin' or t.created_by = a.account)
	    and (last is null or t.id < last)
	    order by t.id desc limit size) j;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', next_));
end
$$;
alter function ops.job_list(text, jsonb) owner to rr_writer;
revoke all on function ops.job_list(text, jsonb) from public;
grant execute on function ops.job_list(text, jsonb) to rr_api;
