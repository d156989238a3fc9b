-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'scenario_rename', null, …,
--     '{"path": {"id": "8"}, "if_match": 1,
--       "body": {"name": "提高试点分值（二）", "note": ""}}');	-- 200
-- Another name and note.  What was tried stays: another trial is another scenario.
create or replace function report.scenario_rename(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	x	report.scenario := report.scenario_take(a, args);
begin
	update report.scenario s set name = btrim(b ->> 'name'),
	    note = btrim(coalesce(b ->> 'note', '')),
	    revision = s.revision + 1, changed_by = a.account,
	    changed_at = ops.now()
	where s.scenario = x.scenario returning * into x;
	return ops.done(200, report.scenario_json(x), 'r' || x.revision);
end
$$;
alter function report.scenario_rename(org.actor, jsonb) owner to rr_owner;
revoke all on function report.scenario_rename(org.actor, jsonb) from public;
grant execute on function report.scenario_rename(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed) values
	('scenario_rename', 'report.scenario_rename', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
