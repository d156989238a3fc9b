-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_end(a, '{"path": {"unit": "U500112"}, "body":
--     {"to": "2025-11-06", "successor": "U500157"}}');
-- From that day on it is no unit; its filings, facts and reports stay under its
-- name, and the successor is named beside it (X11).
create or replace function org.unit_end(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	u	org.unit := org.unit_take(a, args);
	day	date := ops.day_from(args -> 'body', 'to');
	heir	text := args -> 'body' ->> 'successor';
begin
	if not u.in_force @> day or lower(u.in_force) = day then
		perform ops.refuse_field('/to', 'invalid_value',
		    '单位在那一天已不存在，或当天才设立');
	elsif heir is not null and not exists (select from org.unit t
	    where t.unit = heir and t.unit <> u.unit and t.in_force @> day) then
		perform ops.refuse_field('/successor', 'unknown',
		    '承接单位在那一天不存在');
	elsif u.kind = 'reform_office' then
		perform ops.refuse('not_eligible',
		    '{"detail": "市委改革办是系统运行所必需的单位"}');
	end if;
	update org.unit t set in_force = daterange(lower(t.in_force), day),
	    successor = heir, edited = true
	where t.unit = u.unit;
	perform ops.audit_note(jsonb_build_object('to', day,
	    'successor', heir));
	perform ops.generation_bump();
	return ops.done(200, json_build_object('unit', u.unit));
end
$$;
alter function org.unit_end(org.actor, jsonb) owner to rr_owner;
revoke all on function org.unit_end(org.actor, jsonb) from public;
grant execute on function org.unit_end(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('unit_end', 'org.unit_end')
on conflict (route) do update set door = excluded.door;
