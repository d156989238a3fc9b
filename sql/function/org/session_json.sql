-- SPDX-License-Identifier: Apache-2.0
-- select org.session_json('6f1c…', false);
--	-- {"session", "account": {…}, "must_change_password", "grants", …}
-- What a client gets on signing in, refreshing and switching; the own number in
-- full only in /me.  A grant with a unit_ended is there to be told of: its unit is no
-- more, and nobody works in it.
create or replace function org.session_json(session uuid, full_ boolean)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('session', s.session,
	    'account', json_build_object('account', c.account, 'name', c.name,
		'phone', case when full_ then org.phone_of(c.account)
		else org.phone_mask(org.phone_of(c.account)) end),
	    'must_change_password', c.must_change,
	    'grants', (select json_agg(org.grant_json(g) order by g.grant_id)
		from org.grant_ g
		where g.account = c.account and org.grant_runs(g)),
	    'active_grant', s.grant_id,
	    'session_expires_at', s.expires_at)
	from org.session s join org.account c on c.account = s.account
	where s.session = $1);
end
$$;
alter function org.session_json(uuid, boolean) owner to rr_owner;
revoke all on function org.session_json(uuid, boolean) from public;
grant execute on function org.session_json(uuid, boolean) to rr_writer;
