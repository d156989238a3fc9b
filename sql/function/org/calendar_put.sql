-- SPDX-License-Identifier: Apache-2.0
-- select * from org.calendar_put(a, '{"path": {"day": "2027-10-01"},
--     "body": {"working": false, "label": "国庆节"}}');
-- A day that differs from the week; the same as the week again: working null.
-- Windows are counted in working days, so a day that is over stays as it was.
create or replace function org.calendar_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	a_day	date;
	works	boolean := (args -> 'body' ->> 'working')::boolean;
begin
	perform org.duty_of(a, 'system_admin');
	if args -> 'path' ->> 'day' !~ '^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$'
	    or substr(args -> 'path' ->> 'day', 9)::int not between 1 and extract(
	    day from (left(args -> 'path' ->> 'day', 7) || '-01')::date
	    + interval '1 month - 1 day') then
		perform ops.refuse('not_found');
	end if;
	a_day := ops.day_from(jsonb_build_object('day', args -> 'path' ->> 'day'),
	    'day');
	if works is null then
		delete from org.calendar c where c.day = a_day;
	elsif works <> (extract(isodow from a_day) >= 6) then
		perform ops.refuse_field('/working', 'invalid_value',
		    '这一天按星期本来如此，不用登记');
	elsif coalesce(btrim(args -> 'body' ->> 'label'), '') = '' then
		perform ops.refuse_field('/label', 'required',
		    '请填写名称，如“国庆节”');
	else
		insert into org.calendar as c (day, working, label, edited)
		values (a_day, works, btrim(args -> 'body' ->> 'label'), true)
		on conflict on constraint calendar_pkey do update
		set working = excluded.working, label = excluded.label,
		    edited = true;
	end if;
	perform ops.audit_note(jsonb_build_object('working', works));
	perform ops.generation_bump();
	return ops.done(204, null);
end
$$;
alter function org.calendar_put(org.actor, jsonb) owner to rr_owner;
revoke all on function org.calendar_put(org.actor, jsonb) from public;
grant execute on function org.calendar_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('calendar_put', 'org.calendar_put', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
