-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.contact_put(a, '{"path": {"module": "pilot", "unit": "D18"},
--     "body": {"name": "试点联系人", "phone": "000-12345678"}}');
-- From today on; who was to be asked before stays known.
create or replace function flow.contact_put(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	m	text := args -> 'path' ->> 'module';
	u	text := args -> 'path' ->> 'unit';
	b	jsonb := args -> 'body';
begin
	perform flow.administers(a, m);
	perform from org.unit t
	where t.unit = u and t.in_force @> ops.today() for share;
	if not found then
		perform ops.refuse('not_found');
	elsif btrim(b ->> 'phone') !~ '^[0-9+() -]{5,20}$' then
		perform ops.refuse_field('/phone', 'invalid_value',
		    '电话应为 5 至 20 位数字，可以有“-”和括号');
	end if;
	perform flow.contact_close(m, u);
	insert into flow.contact (module, unit, name, phone, in_force)
	values (m, u, btrim(b ->> 'name'), btrim(b ->> 'phone'),
	    daterange(ops.today(), null));
	return ops.done(204, null);
end
$$;
alter function flow.contact_put(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.contact_put(org.actor, jsonb) from public;
grant execute on function flow.contact_put(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('contact_put', 'flow.contact_put', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
