-- SPDX-License-Identifier: Apache-2.0
-- select * from org.session_refresh(null, '{"refresh_hash": "9f86…",
--     "next_hash": "60f3…", "address": "10.0.0.9"}');
-- Exchanges a refresh token.  The next one is derived from it, so the previous
-- one, for 30 s, yields the same successor (two tabs, a lost reply).  Any other
-- use of an exchanged token is theft, or looks like it: the session ends.
create or replace function org.session_refresh(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	hash	text := args ->> 'refresh_hash';
	s	org.session;
	used	org.refresh_used;
begin
	select * into s from org.session t where t.refresh_hash = hash
	for update;
	if found then
		return org.session_rotate(s, args);
	end if;
	select * into used from org.refresh_used t where t.refresh_hash = hash;
	if not found then
		return ops.refused('refresh_invalid');
	end if;
	select * into s from org.session t where t.session = used.session
	for update;
	if used.used_at > clock_timestamp() - interval '30 s'
	    and s.refresh_hash = args ->> 'next_hash'
	    and (org.actor_find(s.session || '.' || s.grant_id)).account
	    is not null then
		return ops.done(200, org.session_json(s.session, false));
	end if;
	if s.ended_at is null then
		perform org.session_close(s.account, s.session, 'reuse');
		perform ops.audit_write(row(s.account, s.session, s.grant_id,
		    null, null, null, null, null)::org.actor,
		    'session_refresh', 'session/' || s.session,
		    ops.refused('refresh_invalid', '{"reason": "reuse"}'),
		    null, args);
	end if;
	return ops.refused('refresh_invalid');
end
$$;
alter function org.session_refresh(text, jsonb) owner to rr_writer;
revoke all on function org.session_refresh(text, jsonb) from public;
grant execute on function org.session_refresh(text, jsonb) to rr_api;
