-- SPDX-License-Identifier: Apache-2.0
-- select * from org.sign_in_begin(null,
--     '{"phone": "00012340116", "address": "10.0.0.9"}');
--	-- {"account": 7, "hash": "$argon2id$…"}
-- First half of signing in; the server does the same work whatever comes back.
-- An unknown number, a disabled account and a locked one give account 0 and a
-- hash to work on.  5 failures in 15 min lock for 15 min, doubling up to 24 h
-- (also numbers that nobody has), and an address that fails too often waits.
create or replace function org.sign_in_begin(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	c	org.account;
	dummy	text;
	free	boolean;
begin
	if not org.throttle_hit('address:' || coalesce(args ->> 'address', ''),
	    ops.setting_get('sign_in_per_address', '30')::int,
	    '1 minute', '1 minute', '1 minute') then
		return ops.refused('too_many_requests', org.throttle_words(
		    'address:' || coalesce(args ->> 'address', '')));
	end if;
	select t.* into c from org.phone p
	join org.account t on t.account = p.account
	where p.phone = args ->> 'phone' and p.in_force @> clock_timestamp();
	select t.password_hash into dummy from org.account t
	where t.password_hash is not null order by t.account limit 1;
	free := org.throttle_hit(coalesce('account:' || c.account, 'phone:'
	    || encode(sha256(convert_to(args ->> 'phone', 'utf8')), 'hex')),
	    5, '15 minutes', '15 minutes', '24 hours');
	if not free or c.account is null or c.disabled_at is not null
	    or c.password_hash is null then
		return ops.done(200, json_build_object('account', 0,
		    'hash', dummy));
	end if;
	return ops.done(200, json_build_object('account', c.account,
	    'hash', c.password_hash));
end
$$;
alter function org.sign_in_begin(text, jsonb) owner to rr_writer;
revoke all on function org.sign_in_begin(text, jsonb) from public;
grant execute on function org.sign_in_begin(text, jsonb) to rr_api;
