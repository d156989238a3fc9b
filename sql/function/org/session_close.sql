-- SPDX-License-Identifier: Apache-2.0
-- perform org.session_close(7, null, 'password');	-- all of account 7
-- Ends one session, or all of an account, and tells the servers.
create or replace function org.session_close(account bigint, session uuid,
    why text)
returns void
language plpgsql
as $$
begin
	update org.session s set ended_at = clock_timestamp(), ended_why = why
	where s.account = session_close.account and s.ended_at is null
	and (session_close.session is null
	or s.session = session_close.session);
	perform org.tell(case when session is null
	    then jsonb_build_object('account', account)
	    else jsonb_build_object('session', session) end);
end
$$;
alter function org.session_close(bigint, uuid, text) owner to rr_owner;
revoke all on function org.session_close(bigint, uuid, text) from public;
grant execute on function org.session_close(bigint, uuid, text) to rr_writer;
