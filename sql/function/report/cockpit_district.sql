-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cockpit_district('6f1c….12',
--     '{"query": {"basis": "published", "period": "2023Q1"}}');
create or replace function report.cockpit_district(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	return report.cockpit_answer('district', args);
end
$$;
alter function report.cockpit_district(text, jsonb) owner to rr_reader;
revoke all on function report.cockpit_district(text, jsonb) from public;
grant execute on function report.cockpit_district(text, jsonb) to rr_api;
