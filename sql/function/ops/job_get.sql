-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_get('6f1c….12', '{"path": {"id": "17"}}');
create or replace function ops.job_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	j	ops.job;
begin
	select * into j from ops.job t
	where t.id = (job_get.args -> 'path' ->> 'id')::bigint;
	if not ops.job_seen(j, a) then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, ops.job_json(j));
end
$$;
alter function ops.job_get(text, jsonb) owner to rr_writer;
revoke all on function ops.job_get(text, jsonb) from public;
grant execute on function ops.job_get(text, jsonb) to rr_api;
