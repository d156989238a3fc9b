-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.field_text_put(a, '{"path": {"module": "pilot"}, "body":
--     {"field": "name", "part": "hint", "value": "写全称", "from": "2023-05-01"}}');
-- Words of a form from a day on; value null: the program's own again.
create or replace function flow.field_text_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	m	text := args -> 'path' ->> 'module';
	b	jsonb := args -> 'body';
	day	date := ops.day_from(b, 'from');
	form	jsonb;
	last	date;
begin
	perform flow.administers(a, m);
	select f.form::jsonb into form from flow.form f
	where f.module = m and f.current;
	perform flow.field_text_check(form, b);
	perform from flow.module t where t.module = m for update;
	-- what was to begin later still does; what runs on ends the day before
	select min(lower(t.in_force)) into last from flow.field_text t
	where (t.module, t.field, t.part) = (m, b ->> 'field', b ->> 'part')
	and lower(t.in_force) > day;
	delete from flow.field_text t
	where (t.module, t.field, t.part) = (m, b ->> 'field', b ->> 'part')
	and lower(t.in_force) = day;
	update flow.field_text t set in_force = daterange(lower(t.in_force), day)
	where (t.module, t.field, t.part) = (m, b ->> 'field', b ->> 'part')
	and t.in_force @> day;
	if jsonb_typeof(b -> 'value') <> 'null' then
		insert into flow.field_text (module, field, part, value,
		    in_force, changed_by)
		values (m, b ->> 'field', b ->> 'part', b -> 'value',
		    daterange(day, last), a.account);
	end if;
	perform ops.audit_note(jsonb_build_object('field', b -> 'field',
	    'part', b -> 'part', 'from', day));
	perform ops.generation_bump();
	return ops.done(200, flow.field_text_rows(m));
end
$$;
alter function flow.field_text_put(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.field_text_put(org.actor, jsonb) from public;
grant execute on function flow.field_text_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('field_text_put', 'flow.field_text_put', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
