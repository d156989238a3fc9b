-- SPDX-License-Identifier: Apache-2.0
-- select ops.notice_for(n, a, 41)	-- of the notices of the caller's unit; never null
-- What is told to the caller in the active role; with a mark (p_above), what has not
-- been opened by itself since.  What a whole unit is told, its people are: a machine
-- reader hears only what is for its account.
create or replace function ops.notice_for(n ops.notice, a org.actor,
    p_above bigint)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce((n).role = (a).role, (a).role <> 'feed_reader'
	        or (n).account is not null)
	    and coalesce((n).account = (a).account, true)
	    and (p_above is null or not exists (select
	        from ops.notice_opened p where p.notice = (n).notice
	        and p.grant_id = (a).grant_id));
end
$$;
alter function ops.notice_for(ops.notice, org.actor, bigint) owner to rr_owner;
revoke all on function ops.notice_for(ops.notice, org.actor, bigint)
	from public;
grant execute on function ops.notice_for(ops.notice, org.actor, bigint)
	to rr_writer;
