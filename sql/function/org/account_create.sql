-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_create(a, '{"body": {"name": "张三",
--     "phone": "00012340116"}, "derived": {"hash": "$argon2id$…"}}');
-- Without a role it opens nothing: the security administrator grants one.
create or replace function org.account_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	bigint;
begin
	perform org.duty_of(a, 'system_admin');
	c := org.account_add(args -> 'body' ->> 'name',
	    args -> 'body' ->> 'phone', args -> 'derived' ->> 'hash', a.account);
	return ops.done(201, (select org.account_json(t) from org.account t
	    where t.account = c), null, '/api/v1/admin/accounts/' || c);
end
$$;
alter function org.account_create(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_create(org.actor, jsonb) from public;
grant execute on function org.account_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('account_create', 'org.account_create', true, false, true)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
