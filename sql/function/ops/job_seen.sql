-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_seen(j, a);	-- never null
-- By who asked for it, and by the system's administrator.
create or replace function ops.job_seen(j ops.job, a org.actor)
returns boolean
language sql immutable
as $$
	select j.id is not null and (coalesce(j.created_by = a.account, false)
	    or a.role = 'system_admin')
$$;
alter function ops.job_seen(ops.job, org.actor) owner to rr_owner;
revoke all on function ops.job_seen(ops.job, org.actor) from public;
grant execute on function ops.job_seen(ops.job, org.actor) to rr_writer;
