-- SPDX-License-Identifier: Apache-2.0
-- select org.session_open(g, '9f86…', '10.0.0.9') into s;
-- A session ends session_hours after it began, or when nothing has refreshed it
-- for session_idle_minutes.
create or replace function org.session_open(g org.grant_, refresh_hash text,
    address text)
returns uuid
language plpgsql
as $$
declare
	s	uuid;
begin
	insert into org.session (account, grant_id, refresh_hash, address,
	    expires_at)
	values (g.account, g.grant_id, session_open.refresh_hash,
	    session_open.address, org.session_until(clock_timestamp()))
	returning session into s;
	return s;
end
$$;
alter function org.session_open(org.grant_, text, text) owner to rr_owner;
revoke all on function org.session_open(org.grant_, text, text) from public;
grant execute on function org.session_open(org.grant_, text, text) to rr_writer;
