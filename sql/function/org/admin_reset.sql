-- SPDX-License-Identifier: Apache-2.0
-- select org.admin_reset('00012340116', '$argon2id$…');	-- account
-- For scripts/admin, on the machine: a new one-time code for anybody.  Also
-- enables nothing: a disabled account stays so.
create or replace function org.admin_reset(phone text, hash text)
returns bigint
language plpgsql
as $$
declare
	c	org.account;
begin
	select t.* into c from org.account t
	join org.phone p on p.account = t.account
	where p.phone = admin_reset.phone and upper_inf(p.in_force) for update;
	if not found then
		raise exception '没有使用此号码的账号';
	end if;
	c := org.password_initial(c, hash);
	perform ops.audit_write(null, 'admin_reset', 'account/' || c.account,
	    ops.done(200), null, '{}');
	return c.account;
end
$$;
alter function org.admin_reset(text, text) owner to rr_owner;
revoke all on function org.admin_reset(text, text) from public;
