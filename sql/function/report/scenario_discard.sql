-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'scenario_discard', null, …,
--     '{"path": {"id": "8"}, "if_match": 1}');	-- 204
-- A scenario binds nobody, so it may go; the trail keeps that it was.
create or replace function report.scenario_discard(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	x	report.scenario := report.scenario_take(a, args);
begin
	delete from report.scenario s where s.scenario = x.scenario;
	return ops.done(204);
end
$$;
alter function report.scenario_discard(org.actor, jsonb) owner to rr_owner;
revoke all on function report.scenario_discard(org.actor, jsonb) from public;
grant execute on function report.scenario_discard(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door, keyed) values
	('scenario_discard', 'report.scenario_discard', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
