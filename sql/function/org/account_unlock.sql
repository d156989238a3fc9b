-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_unlock(a, '{"path": {"id": "7"}}');
-- Forgets the failed attempts; by the security administrator alone.
create or replace function org.account_unlock(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	org.account;
begin
	perform org.duty_of(a, 'security_admin');
	c := org.account_take(a, args);
	delete from org.throttle t
	where t.key in ('account:' || c.account, 'password:' || c.account);
	return ops.done(200, org.account_json(c));
end
$$;
alter function org.account_unlock(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_unlock(org.actor, jsonb) from public;
grant execute on function org.account_unlock(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('account_unlock', 'org.account_unlock', true, false, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
