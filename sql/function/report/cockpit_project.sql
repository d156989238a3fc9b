-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cockpit_project('6f1c….12',
--     '{"query": {"basis": "published", "period": "202301B"}}');
create or replace function report.cockpit_project(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return report.cockpit_answer('project', args);
end
$$;
alter function report.cockpit_project(text, jsonb) owner to rr_reader;
revoke all on function report.cockpit_project(text, jsonb) from public;
grant execute on function report.cockpit_project(text, jsonb) to rr_api;
