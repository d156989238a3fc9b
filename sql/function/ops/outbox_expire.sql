-- SPDX-License-Identifier: Apache-2.0
-- perform ops.outbox_expire('mail');	-- what a dead worker was sending goes back
-- It may have been delivered: it goes out again under the same id, in its place.
create or replace function ops.outbox_expire(p_channel text)
returns void
language plpgsql volatile
as $$
begin
	update ops.outbox set lease_token = null, lease_until = null,
	    lease_pid = null,
	    state = case when closed then 'dropped'
	    when ops.outbox_wait(attempts) is null then 'dead'
	    else 'queued' end::ops.outbox_state,
	    error = '投递进程中断'
	where message in (select o.message from ops.outbox o
	    where o.channel = p_channel and o.state = 'sending'
	    and (o.lease_until < clock_timestamp() or not exists (
	        select from pg_stat_activity s where s.pid = o.lease_pid))
	    for update skip locked);
end
$$;
alter function ops.outbox_expire(text) owner to rr_owner;
revoke all on function ops.outbox_expire(text) from public;
grant execute on function ops.outbox_expire(text) to rr_writer;
