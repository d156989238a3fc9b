-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_flag(a, '{"path": {"unit": "U500103"}, "body":
--     {"flag": "chief_is_city_leader", "on": true, "from": "2023-02-01"}}');
-- 本单位主要领导是市领导 (R102, X41): from a day on the city leaders' notes do not
-- count for the unit (C8); off from a day on again.  A day that has passed too,
-- since an appointment is often noted late, but none that a report has counted.
create or replace function org.unit_flag(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	u	org.unit := org.unit_take(a, args);
	b	jsonb := args -> 'body';
	day	date := coalesce((b ->> 'from')::date, ops.today());
	read	date := (select max(r.cut_off) from report.report r);
begin
	if u.kind <> 'district' then
		perform ops.refuse_field('', 'not_eligible',
		    '只有区县和功能区按此规则计分');
	end if;
	if day <= read then
		perform ops.refuse_field('/from', 'in_the_past', format(
		    '已有报表统计到%s，只能从其后的日期开始',
		    to_char(read, 'FMYYYY"年"FMMM"月"FMDD"日"')));
	end if;
	if not u.in_force @> day then
		perform ops.refuse_field('/from', 'invalid_value',
		    '单位在那一天不存在');
	end if;
	delete from org.unit_flag f where f.unit = u.unit
	and f.flag = b ->> 'flag' and lower(f.in_force) >= day;
	update org.unit_flag f set in_force = daterange(lower(f.in_force),
	    case when not (b ->> 'on')::boolean then day end)
	where f.unit = u.unit and f.flag = b ->> 'flag' and f.in_force @> day;
	if (b ->> 'on')::boolean then
		insert into org.unit_flag (unit, flag, in_force)
		select u.unit, b ->> 'flag', daterange(day, null)
		where not exists (select from org.unit_flag f
		    where f.unit = u.unit and f.flag = b ->> 'flag'
		    and f.in_force @> day);
	end if;
	update org.unit t set edited = true where t.unit = u.unit;
	perform ops.audit_note(jsonb_build_object('flag', b -> 'flag',
	    'on', b -> 'on', 'from', day));
	perform ops.generation_bump();
	return ops.done(200, json_build_object('unit', u.unit));
end
$$;
alter function org.unit_flag(org.actor, jsonb) owner to rr_owner;
revoke all on function org.unit_flag(org.actor, jsonb) from public;
grant execute on function org.unit_flag(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('unit_flag', 'org.unit_flag')
on conflict (route) do update set door = excluded.door;
