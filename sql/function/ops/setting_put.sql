-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.setting_put(a, '{"path": {"name": "title"},
--     "body": {"value": "改革报表填报系统"}}');
create or replace function ops.setting_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	k	record;
	v	text := btrim(args -> 'body' ->> 'value');
begin
	select * into k from ops.setting_known() t
	where t.name = args -> 'path' ->> 'name';
	if not found then
		perform ops.refuse('not_found');
	end if;
	perform org.duty_of(a, k.duty);
	if not (case k.kind
	    when 'choice' then k.choices ? v
	    when 'number' then v ~ '^[0-9]{1,6}$' and v::int between k.low and k.high
	    when 'url' then v = '' or v ~ '^https?://[^\s"<>]+$'
	        and char_length(v) <= k.high
	    else char_length(v) between k.low and k.high end) then
		perform ops.refuse_field('/value', 'invalid_value', case k.kind
		    when 'number' then format('应为 %s 至 %s 的整数', k.low, k.high)
		    when 'url' then '应为 http:// 或 https:// 开头的地址'
		    when 'choice' then '请从选项中选择'
		    else format('应为 %s 至 %s 个字', k.low, k.high) end);
	end if;
	perform ops.audit_note(jsonb_build_object('name', k.name,
	    'from', ops.setting_get(k.name, k.otherwise), 'to', v));
	insert into ops.setting as s (name, value) values (k.name, v)
	on conflict (name) do update
	set value = excluded.value, changed_at = clock_timestamp();
	perform ops.generation_bump();
	return ops.done(204, null);
end
$$;
alter function ops.setting_put(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.setting_put(org.actor, jsonb) from public;
grant execute on function ops.setting_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('setting_put', 'ops.setting_put', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
