-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_phone(a, '{"path": {"id": "7"},
--     "body": {"phone": "00012340117"}}');
-- Another number for the same person (R21): the old one is free for others, the
-- password and the grants stay.
create or replace function org.account_phone(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	org.account;
begin
	perform org.duty_of(a, 'system_admin');
	c := org.account_take(a, args);
	if c.disabled_at is not null then
		perform ops.refuse('conflict',
		    '{"detail": "账号已经停用，请先启用"}');
	elsif org.phone_of(c.account) = args -> 'body' ->> 'phone' then
		perform ops.refuse_field('/phone', 'unchanged',
		    '这就是现在的手机号');
	end if;
	update org.phone p set in_force = tstzrange(lower(p.in_force),
	    clock_timestamp())
	where p.account = c.account and upper_inf(p.in_force);
	insert into org.phone (phone, account)
	values (args -> 'body' ->> 'phone', c.account);
	return ops.done(200, org.account_json(c));
end
$$;
alter function org.account_phone(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_phone(org.actor, jsonb) from public;
grant execute on function org.account_phone(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('account_phone', 'org.account_phone', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
