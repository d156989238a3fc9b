-- SPDX-License-Identifier: Apache-2.0
-- select * from org.password_begin('6f1c….12', '{}');
--	-- {"account": 7, "hash": "…", "recent": ["…"]}
-- What the server needs to check the old password, and the last hashes; asked
-- once the new one is fine by itself (org.password_phone).  Counted like a
-- sign-in: a stolen session cannot try out passwords.
create or replace function org.password_begin(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller, true);
begin
	if not org.throttle_hit('password:' || a.account, 5, '15 minutes',
	    '15 minutes', '24 hours') then
		perform ops.refuse('too_many_requests', org.throttle_words(
		    'password:' || a.account));
	end if;
	return ops.done(200, (select json_build_object('account', c.account,
	    'hash', c.password_hash,
	    'recent', coalesce((select json_agg(u.password_hash
		order by u.set_at desc) from org.password_used u
		where u.account = c.account), '[]'))
	    from org.account c where c.account = a.account));
end
$$;
alter function org.password_begin(text, jsonb) owner to rr_writer;
revoke all on function org.password_begin(text, jsonb) from public;
grant execute on function org.password_begin(text, jsonb) to rr_api;
