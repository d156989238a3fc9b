-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'rule_set_discard', null, '9f86…', '4b2a…',
--     '{"path": {"rule_set": "2024-01-01"}, "if_match": 3}');	-- 204
-- A draft binds nobody, so it may go; the trail keeps that it was.
create or replace function report.rule_set_discard(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	s	report.rule_set;
begin
	perform report.rule_set_drawer(a);
	s := report.rule_set_take(a, args);
	delete from report.rule_set x where x.id = s.id;
	return ops.done(204);
end
$$;
alter function report.rule_set_discard(org.actor, jsonb) owner to rr_owner;
revoke all on function report.rule_set_discard(org.actor, jsonb) from public;
grant execute on function report.rule_set_discard(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door, keyed) values
	('rule_set_discard', 'report.rule_set_discard', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
