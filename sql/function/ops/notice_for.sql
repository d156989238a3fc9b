-- SPDX-License-Identifier: Apache-2.0
-- select ops.notice_for(n, a)	-- of the notices of the caller's unit; never null
-- What is told to the caller in the active role.  What a whole unit is told, its
-- people are: a machine reader hears only what is for its account.
create or replace function ops.notice_for(n ops.notice, a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((n).role = (a).role, (a).role <> 'feed_reader'
	        or (n).account is not null)
	    and coalesce((n).account = (a).account, true)
$$;
alter function ops.notice_for(ops.notice, org.actor) owner to rr_owner;
revoke all on function ops.notice_for(ops.notice, org.actor) from public;
grant execute on function ops.notice_for(ops.notice, org.actor) to rr_writer;
