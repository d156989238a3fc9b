-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_disable(a, '{"path": {"id": "7"},
--     "body": {"reason": "调离"}}');
-- Every session ends at once and the number is free for another; what the person
-- did keeps the account.  With the reason, which is kept.
create or replace function org.account_disable(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	org.account;
begin
	perform org.duty_of(a, 'system_admin', 'security_admin');
	c := org.account_take(a, args);
	if c.disabled_at is not null then
		perform ops.refuse('conflict', '{"detail": "账号已经停用"}');
	end if;
	perform org.administrator_stays(g.grant_id) from org.grant_ g
	where g.account = c.account and g.ended_at is null;
	update org.account t set disabled_at = clock_timestamp()
	where t.account = c.account returning * into c;
	update org.phone p set in_force = tstzrange(lower(p.in_force),
	    clock_timestamp())
	where p.account = c.account and upper_inf(p.in_force);
	perform org.session_close(c.account, null, 'disabled');
	perform org.account_stop_note(a, c.account, true, args);
	return ops.done(200, org.account_json(c));
end
$$;
alter function org.account_disable(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_disable(org.actor, jsonb) from public;
grant execute on function org.account_disable(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('account_disable', 'org.account_disable', true, false, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
