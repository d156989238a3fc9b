-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_create(a, '{"body": {"unit": "D99", "kind": "department",
--     "name": "市某某局", "short": "市某某局", "from": "2023-05-01"}}');
-- A unit from a day on.  Its code never belongs to another.
create or replace function org.unit_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := jsonb_strip_nulls(args -> 'body');
	day	date := ops.day_from(b, 'from');
begin
	perform org.duty_of(a, 'system_admin');
	if exists (select from org.unit u where u.unit = b ->> 'unit') then
		perform ops.refuse_field('/unit', 'taken', '这个代码已有单位使用');
	elsif b ->> 'unit' !~ '^[A-Z][A-Z0-9]{1,15}$' then
		perform ops.refuse_field('/unit', 'invalid_value',
		    '代码应为大写字母开头的 2 至 16 位字母和数字');
	elsif b ? 'parent' and not exists (select from org.unit u
	    where u.unit = b ->> 'parent') then
		perform ops.refuse_field('/parent', 'unknown', '没有这个单位');
	elsif b ->> 'kind' <> 'district'
	    and coalesce((b ->> 'functional_area')::boolean, false) then
		perform ops.refuse_field('/functional_area', 'invalid_value',
		    '只有区县一级的可以是功能区');
	end if;
	insert into org.unit (unit, kind, name, short, functional_area, region,
	    sector, parent, adcode, in_force, note, edited)
	values (b ->> 'unit', (b ->> 'kind')::org.unit_kind, b ->> 'name',
	    b ->> 'short', coalesce((b ->> 'functional_area')::boolean, false),
	    b ->> 'region', b ->> 'sector', b ->> 'parent', b ->> 'adcode',
	    daterange(day, null), b ->> 'note', true);
	perform ops.generation_bump();
	return ops.done(201, json_build_object('unit', b ->> 'unit'), null,
	    '/api/v1/units/' || (b ->> 'unit'));
end
$$;
alter function org.unit_create(org.actor, jsonb) owner to rr_owner;
revoke all on function org.unit_create(org.actor, jsonb) from public;
grant execute on function org.unit_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('unit_create', 'org.unit_create')
on conflict (route) do update set door = excluded.door;
