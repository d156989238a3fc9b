-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.migration_get('6f1c….12', '{"path": {"id": "3"}}');
create or replace function filing.migration_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	filing.migration;
begin
	select * into m from filing.migration t
	where t.migration = (args -> 'path' ->> 'id')::bigint;
	if not found or not filing.migration_seen(m, a) then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, filing.migration_json(m, a), 'r' || m.revision);
end
$$;
alter function filing.migration_get(text, jsonb) owner to rr_writer;
revoke all on function filing.migration_get(text, jsonb) from public;
grant execute on function filing.migration_get(text, jsonb) to rr_api;
