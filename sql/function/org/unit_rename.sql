-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_rename(a, '{"path": {"unit": "D18"}, "body":
--     {"name": "市住房城乡建设委员会", "short": "市住建委", "from": "2023-05-01"}}');
-- From a day on; lists of a day before show the name of that day, and what was
-- frozen keeps its words.
create or replace function org.unit_rename(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	u	org.unit := org.unit_take(a, args);
	b	jsonb := args -> 'body';
	day	date := ops.day_from(b, 'from');
begin
	if not u.in_force @> day then
		perform ops.refuse_field('/from', 'invalid_value',
		    '单位在那一天不存在');
	end if;
	insert into org.unit_name (unit, name, short, in_force)
	select u.unit, u.name, u.short, '(,)'
	where not exists (select from org.unit_name n where n.unit = u.unit);
	delete from org.unit_name n where n.unit = u.unit
	and lower(n.in_force) >= day;
	update org.unit_name n set in_force = daterange(lower(n.in_force), day)
	where n.unit = u.unit
	and coalesce(upper(n.in_force), 'infinity') > day;
	insert into org.unit_name (unit, name, short, in_force)
	values (u.unit, b ->> 'name', b ->> 'short', daterange(day, null));
	update org.unit t set edited = true where t.unit = u.unit;
	perform org.unit_name_turn();
	perform ops.audit_note(jsonb_build_object('was', u.name,
	    'name', b -> 'name', 'from', day));
	perform ops.generation_bump();
	return ops.done(200, json_build_object('unit', u.unit));
end
$$;
alter function org.unit_rename(org.actor, jsonb) owner to rr_owner;
revoke all on function org.unit_rename(org.actor, jsonb) from public;
grant execute on function org.unit_rename(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('unit_rename', 'org.unit_rename')
on conflict (route) do update set door = excluded.door;
