-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_reset(a, '{"path": {"id": "7"},
--     "derived": {"hash": "$argon2id$…"}}');
-- Whoever resets a password learns the new one, so an administrator's cannot be
-- reset by another one: scripts/admin does that, on the machine itself.
create or replace function org.account_reset(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	org.account;
begin
	perform org.duty_of(a, 'security_admin');
	c := org.account_take(a, args);
	if exists (select from org.grant_ g where g.account = c.account
	    and g.ended_at is null and org.is_administrator(g.role)) then
		perform ops.refuse('forbidden',
		    '{"detail": "管理员的密码只能在服务器上重置"}');
	end if;
	c := org.password_initial(c, args -> 'derived' ->> 'hash');
	return ops.done(200, org.account_json(c));
end
$$;
alter function org.account_reset(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_reset(org.actor, jsonb) from public;
grant execute on function org.account_reset(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('account_reset', 'org.account_reset', true, false, true)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
