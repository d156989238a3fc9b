-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_end(a, '{"path": {"list": "track", "code": "education"},
--     "body": {"to": "2023-07-01"}}');
-- From that day on nobody can choose it; what was filed with it keeps its name.
create or replace function flow.code_end(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	l	flow.code_list := flow.list_take(a, args -> 'path' ->> 'list');
	c	text := args -> 'path' ->> 'code';
	day	date := ops.day_from(args -> 'body', 'to');
begin
	if l.fixed and l.classes is null then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('“%s”的代码由计分规则使用，不能停用', l.label)));
	end if;
	delete from flow.code t where t.code_list = l.code_list and t.code = c
	and lower(t.in_force) >= day and lower(t.in_force) > ops.today();
	-- one that began today may have been used today
	update flow.code t set in_force = daterange(lower(t.in_force),
	    greatest(day, lower(t.in_force) + 1))
	where t.code_list = l.code_list and t.code = c and t.in_force @> day;
	if not exists (select from flow.code t where t.code_list = l.code_list
	    and t.code = c) then
		perform ops.refuse('not_found');
	end if;
	perform ops.audit_note(jsonb_build_object('to', day));
	perform ops.generation_bump();
	return ops.done(200, flow.code_rows(l.code_list));
end
$$;
alter function flow.code_end(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.code_end(org.actor, jsonb) from public;
grant execute on function flow.code_end(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('code_end', 'flow.code_end', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
