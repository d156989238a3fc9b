-- SPDX-License-Identifier: Apache-2.0
-- select * from org.actor_find('6f1c….12');	-- or all null: nobody
-- Looked up at every call: an ended session, a disabled account or a grant that
-- has ended, has not begun or is past its last day, works at once.  A job acts for
-- who asked for it, while its lease holds: 'job:17.8d2e…'.
create or replace function org.actor_find(caller text)
returns org.actor
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor;
begin
	if caller ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9]{1,18}$'
	then
		select g.account, s.session, g.grant_id, g.unit, u.kind, g.role,
		    g.admin_of, c.must_change
		into a
		from org.session s
		join org.grant_ g on g.grant_id = s.grant_id
		join org.account c on c.account = s.account
		join org.unit u on u.unit = g.unit
		where s.session = left(caller, 36)::uuid
		and s.grant_id = substr(caller, 38)::bigint
		and s.ended_at is null and s.expires_at > now()
		and org.grant_works(g) and c.disabled_at is null;
	elsif caller ~ '^job:[0-9]{1,18}\.[0-9a-f-]{36}$' then
		select g.account, null, g.grant_id, g.unit, u.kind, g.role,
		    g.admin_of, c.must_change
		into a
		from ops.job j
		join org.grant_ g on g.grant_id = j.grant_id
		join org.account c on c.account = j.created_by
		join org.unit u on u.unit = g.unit
		where j.id = substring(caller from '^job:([0-9]+)')::bigint
		and j.lease_token = substring(caller from '\.(.*)$')::uuid
		and j.lease_until > clock_timestamp()
		and org.grant_works(g) and c.disabled_at is null;
	end if;
	return a;
end
$$;
alter function org.actor_find(text) owner to rr_owner;
revoke all on function org.actor_find(text) from public;
grant execute on function org.actor_find(text) to rr_writer, rr_reader;
