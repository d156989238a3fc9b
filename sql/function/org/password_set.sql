-- SPDX-License-Identifier: Apache-2.0
-- select * from org.password_set(a,
--     '{"derived": {"hash": "$argon2id$…", "refresh_hash": "9f86…"}}');
-- The new hash; every session of the person ends, and a new one is opened for
-- this client.  The last five hashes are kept.
create or replace function org.password_set(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	g	org.grant_;
	s	uuid;
	hash	text := args -> 'derived' ->> 'hash';
begin
	if a.session is null then
		perform ops.refuse('forbidden');
	end if;
	update org.account c set password_hash = hash, must_change = false,
	    initial_until = null, password_at = clock_timestamp()
	where c.account = a.account;
	insert into org.password_used (account, password_hash)
	values (a.account, hash);
	delete from org.password_used u where u.account = a.account
	and u.set_at < (select x.set_at from org.password_used x
	    where x.account = a.account order by x.set_at desc
	    offset 4 limit 1);
	delete from org.throttle t where t.key = 'password:' || a.account;
	perform org.session_close(a.account, null, 'password');
	select * into g from org.grant_ t where t.grant_id = a.grant_id;
	s := org.session_open(g, args -> 'derived' ->> 'refresh_hash',
	    args ->> 'address');
	return ops.done(200, org.session_json(s, false));
end
$$;
alter function org.password_set(org.actor, jsonb) owner to rr_owner;
revoke all on function org.password_set(org.actor, jsonb) from public;
grant execute on function org.password_set(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change)
values ('me_password', 'org.password_set', false, true)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change;
