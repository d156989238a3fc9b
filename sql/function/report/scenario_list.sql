-- SPDX-License-Identifier: Apache-2.0
-- select * from report.scenario_list('6f1c….12', '{"query": {"report": "3"}}');
-- The scenarios of the caller's unit and role, newest first, and how many it may
-- keep.  Plan: scenario_of_owner backwards; 50 at most.
create or replace function report.scenario_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
begin
	return ops.done(200, json_build_object('items', (select coalesce(
	    json_agg(report.scenario_json(x) order by x.scenario desc), '[]')
	    from report.scenario x where x.unit = a.unit and x.role = a.role
	    and (q ->> 'report' is null
	        or x.report = (q ->> 'report')::bigint)),
	    'next', null, 'most', report.scenario_most()));
end
$$;
alter function report.scenario_list(text, jsonb) owner to rr_reader;
revoke all on function report.scenario_list(text, jsonb) from public;
grant execute on function report.scenario_list(text, jsonb) to rr_api;
