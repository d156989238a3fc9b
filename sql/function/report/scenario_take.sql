-- SPDX-License-Identifier: Apache-2.0
-- select * from report.scenario_take(a, args);	-- locked, as it was seen
-- Of the caller's unit and role, or there is none.
create or replace function report.scenario_take(a org.actor, args jsonb)
returns report.scenario
language plpgsql volatile
as $$
declare
	x	report.scenario;
begin
	select * into x from report.scenario s
	where s.scenario = (args -> 'path' ->> 'id')::bigint
	and s.unit = a.unit and s.role = a.role for update;
	if not found then
		perform ops.refuse('not_found');
	elsif args ->> 'if_match' is null then
		perform ops.refuse('if_match_required');
	elsif x.revision <> (args ->> 'if_match')::int then
		perform ops.refuse('revision_stale', jsonb_build_object(
		    'revision', x.revision, 'changed_at', x.changed_at,
		    'changed_by', filing.account_brief(x.changed_by)));
	end if;
	return x;
end
$$;
alter function report.scenario_take(org.actor, jsonb) owner to rr_owner;
revoke all on function report.scenario_take(org.actor, jsonb) from public;
grant execute on function report.scenario_take(org.actor, jsonb) to rr_writer;
