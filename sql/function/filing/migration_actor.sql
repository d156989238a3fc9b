-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.migration_actor(m)	-- who prepared it, as he was then
create or replace function filing.migration_actor(m filing.migration)
returns org.actor
language plpgsql stable
as $$
declare
	a	org.actor;
begin
	select g.account, null, g.grant_id, g.unit, u.kind, g.role, g.admin_of,
	    false
	into a
	from org.grant_ g join org.unit u on u.unit = g.unit
	where g.grant_id = m.prepared_grant;
	return a;
end
$$;
alter function filing.migration_actor(filing.migration) owner to rr_owner;
revoke all on function filing.migration_actor(filing.migration) from public;
grant execute on function filing.migration_actor(filing.migration) to rr_writer;
