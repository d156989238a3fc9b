-- SPDX-License-Identifier: Apache-2.0
-- select * from report.scenario_get('6f1c….12', '{"path": {"id": "8"}}');
-- One scenario of the caller's unit and role.  engine is the server's: what was
-- tried, on the figures that it was tried on, what came out then, and the
-- figures of a later edition where there is one; the server answers with what
-- comes out now in its place.
create or replace function report.scenario_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	x	report.scenario;
	j	json;
begin
	select * into x from report.scenario s
	where s.scenario = (args -> 'path' ->> 'id')::bigint
	and s.unit = a.unit and s.role = a.role;
	if not found then
		perform ops.refuse('not_found');
	end if;
	j := report.scenario_json(x);
	return ops.done(200, json_build_object('scenario', j,
	    'change', x.change, 'engine', json_build_object(
	    'change', x.change, 'saved', x.standings,
	    'document', report.scenario_input(x, x.report),
	    'newer', report.scenario_input(x,
	        (j -> 'newer' ->> 'report')::bigint))), 'r' || x.revision);
end
$$;
alter function report.scenario_get(text, jsonb) owner to rr_reader;
revoke all on function report.scenario_get(text, jsonb) from public;
grant execute on function report.scenario_get(text, jsonb) to rr_api;
