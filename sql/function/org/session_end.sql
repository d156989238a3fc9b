-- SPDX-License-Identifier: Apache-2.0
-- select * from org.session_end(a, '{}');	-- 204: signed out, at the server
create or replace function org.session_end(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
begin
	if a.session is null then
		perform ops.refuse('forbidden');
	end if;
	perform org.session_close(a.account, a.session, 'signed out');
	return ops.done(204);
end
$$;
alter function org.session_end(org.actor, jsonb) owner to rr_owner;
revoke all on function org.session_end(org.actor, jsonb) from public;
grant execute on function org.session_end(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed, must_change, secret)
values ('session_end', 'org.session_end', false, true, false)
on conflict (route) do update set door = excluded.door,
	keyed = excluded.keyed, must_change = excluded.must_change,
	secret = excluded.secret;
