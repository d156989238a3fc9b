-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.module_switch(a, '{"path": {"module": "pilot"},
--     "body": {"online": false}}');
-- 上线 / 未上线 (X1): a module without a form stays off; one that is switched off
-- takes nothing new and asks for nothing, and what was filed goes its way.  One that
-- goes online is announced to every unit that has a step in it (R128), and what was
-- owed of it before is owed again if its day is still ahead.
create or replace function flow.module_switch(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	m	flow.module;
	on_	boolean := (args -> 'body' ->> 'online')::boolean;
begin
	perform org.duty_of(a, 'system_admin');
	select * into m from flow.module t
	where t.module = args -> 'path' ->> 'module' for update;
	if not found then
		perform ops.refuse('not_found');
	elsif on_ and not exists (select from flow.form f
	    where f.module = m.module and f.current) then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('“%s”还没有填报表单，不能上线', m.label)));
	end if;
	if on_ and not m.online then
		perform ops.notice_add(u.unit, null, null, null, 'online',
		    format('“%s”已上线，填报说明见“使用说明”', m.label))
		from org.unit u where u.in_force @> ops.today()
		and exists (select from flow.step s where s.module = m.module
		    and s.unit_kind = u.kind);
	end if;
	if on_ then
		update filing.obligation o set state = 'open', closed_at = null
		where o.module = m.module and o.state = 'waived'
		and o.closed_at = m.switched_off_at and o.due >= ops.today();
	else
		perform filing.obligation_settle(x.obligation)
		from (select o.obligation from filing.obligation o
		    where o.module = m.module and o.state = 'open'
		    and o.filed_on is null for update) x;
	end if;
	update flow.module t set switched_off = not on_, online = on_,
	    switched_off_at = case when not on_ then ops.now() end
	where t.module = m.module;
	perform ops.audit_note(jsonb_build_object('online', on_));
	perform ops.generation_bump();
	return ops.done(204, null);
end
$$;
alter function flow.module_switch(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.module_switch(org.actor, jsonb) from public;
grant execute on function flow.module_switch(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('module_switch', 'flow.module_switch', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
