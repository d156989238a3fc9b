-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_put(a, '{"path": {"list": "track", "code": "education"},
--     "body": {"label": "教育改革", "from": "2023-05-01"}}');
-- A code of a pick list from a day on, by a module administrator (X59).
create or replace function flow.code_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	l	flow.code_list := flow.list_take(a, args -> 'path' ->> 'list');
	b	jsonb := args -> 'body';
	day	date := ops.day_from(b, 'from');
begin
	perform flow.code_set(l, args -> 'path' ->> 'code', b, day);
	perform ops.audit_note(jsonb_build_object('label', b -> 'label',
	    'from', day));
	perform ops.generation_bump();
	return ops.done(200, flow.code_rows(l.code_list));
end
$$;
alter function flow.code_put(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.code_put(org.actor, jsonb) from public;
grant execute on function flow.code_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('code_put', 'flow.code_put', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
