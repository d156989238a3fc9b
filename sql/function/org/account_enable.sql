-- SPDX-License-Identifier: Apache-2.0
-- select * from org.account_enable(a, '{"path": {"id": "7"},
--     "body": {"reason": "挂职期满回原单位"}}');
-- Undoes a disabling, while nobody else has the number (phone_taken);
-- with the reason, which is kept.
create or replace function org.account_enable(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	c	org.account;
begin
	perform org.duty_of(a, 'system_admin');
	c := org.account_take(a, args);
	if c.disabled_at is null then
		perform ops.refuse('conflict', '{"detail": "账号没有停用"}');
	end if;
	insert into org.phone (phone, account)
	values (org.phone_of(c.account), c.account);
	update org.account t set disabled_at = null
	where t.account = c.account returning * into c;
	perform org.account_stop_note(a, c.account, false, args);
	return ops.done(200, org.account_json(c));
end
$$;
alter function org.account_enable(org.actor, jsonb) owner to rr_owner;
revoke all on function org.account_enable(org.actor, jsonb) from public;
grant execute on function org.account_enable(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('account_enable', 'org.account_enable', true, false, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
