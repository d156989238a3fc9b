-- SPDX-License-Identifier: Apache-2.0
-- select * from org.sign_in_end(null, '{"account": 7, "ok": true,
--     "refresh_hash": "9f86…", "address": "10.0.0.9", "request_id": "4b2a…"}');
-- Second half: one answer for every failure, each in the trail.  Success gives
-- the attempt back and opens a session in the role last worked in.  Who knows the
-- password is told if there is no such role, and if that is because of a unit that
-- is no more.
create or replace function org.sign_in_end(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor;
	c	org.account;
	g	org.grant_;
	ans	ops.answer := ops.refused('sign_in_failed');
	s	uuid;
	gone	jsonb;
begin
	select * into c from org.account t
	where t.account = (args ->> 'account')::bigint for update;
	a.account := c.account;
	if coalesce((args ->> 'ok')::boolean, false)
	    and c.account is not null and c.disabled_at is null
	    and (c.initial_until is null
	    or c.initial_until > clock_timestamp()) then
		g := org.grant_last(c.account);
		delete from org.throttle t where t.key = 'account:' || c.account;
		update org.throttle t set hits = greatest(t.hits - 1, 0)
		where t.key = 'address:' || coalesce(args ->> 'address', '');
		if g.grant_id is null then
			gone := org.unit_ended_words(c.account);
			ans := case when gone is null
			    then ops.refused('no_role')
			    else ops.refused('unit_ended', gone) end;
		else
			s := org.session_open(g, args ->> 'refresh_hash',
			    args ->> 'address');
			ans := ops.done(201, org.session_json(s, false));
			a := org.actor_find(s || '.' || g.grant_id);
		end if;
	end if;
	perform ops.audit_write(a, 'session_create',
	    'session' || coalesce('/' || s, ''), ans, null, args);
	return ans;
end
$$;
alter function org.sign_in_end(text, jsonb) owner to rr_writer;
revoke all on function org.sign_in_end(text, jsonb) from public;
grant execute on function org.sign_in_end(text, jsonb) to rr_api;
