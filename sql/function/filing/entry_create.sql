-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'entry_create', 'key-1', '9f86…', '4b2a…',
--     '{"body": {"module": "achievement", "body": {"matter": "…"}}}');
-- A draft.  An update answers an open obligation of the caller's unit, and
-- begins with what was approved last (X53); what is owed about no filing may be
-- answered so, too, and begins as its module says.
create or replace function filing.entry_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	m	flow.module;
	s	flow.step;
	o	filing.obligation;
	e	filing.entry;
	b	jsonb := coalesce(args -> 'body' -> 'body', '{}');
begin
	select * into m from flow.module t
	where t.module = args -> 'body' ->> 'module';
	select * into s from flow.step t where t.module = m.module
	and t.stage = 'entry' and t.action = 'create'
	and t.unit_kind = a.kind and t.role = a.role;
	if m.module is null or not m.online then
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/module',
		    'invalid_value', '没有这个模块，或尚未上线'))));
	elsif not flow.may_create(a, m.module) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    format('当前身份不能填报“%s”', m.label)));
	elsif jsonb_typeof(b) <> 'object' then
		perform ops.refuse_at('invalid_body', '/body', 'invalid_value',
		    '填报内容应为一个对象');
	end if;
	if m.parent is not null or args -> 'body' ->> 'obligation' is not null then
		o := filing.obligation_take(m.module,
		    args -> 'body' ->> 'obligation', a);
		b := filing.body_begins(o) || b;
	end if;
	e := filing.entry_insert(m, s, o, jsonb_strip_nulls(b),
	    coalesce(args -> 'derived', '{}'), a);
	perform filing.event_add(e, s, a, args, null);
	e := filing.put(e, filing.body(e), a);
	return filing.answer(201, e, a);
end
$$;
alter function filing.entry_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.entry_create(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('entry_create', 'filing.entry_create')
on conflict (route) do update set door = excluded.door;
