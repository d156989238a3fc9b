-- SPDX-License-Identifier: Apache-2.0
-- select org.password_initial(c, '$argon2id$…') into c;
-- A new one-time code: all sessions end, failed attempts are forgotten, the next
-- sign-in opens nothing but changing it.
create or replace function org.password_initial(c org.account, hash text)
returns org.account
language plpgsql
as $$
begin
	update org.account t set password_hash = hash, must_change = true,
	    initial_until = clock_timestamp() + make_interval(hours =>
	    ops.setting_get('initial_hours', '72')::int)
	where t.account = c.account returning * into c;
	delete from org.throttle t
	where t.key in ('account:' || c.account, 'password:' || c.account);
	perform org.session_close(c.account, null, 'reset');
	return c;
end
$$;
alter function org.password_initial(org.account, text) owner to rr_owner;
revoke all on function org.password_initial(org.account, text) from public;
grant execute on function org.password_initial(org.account, text) to rr_writer;
