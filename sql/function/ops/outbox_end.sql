-- SPDX-License-Identifier: Apache-2.0
-- select ops.outbox_end(4, '8d2e…', null, false);	-- true: delivered
-- select ops.outbox_end(4, '8d2e…', '对方无应答', false);	-- once more, later
-- last: it would be refused again.  False: the lease is another's by now.
create or replace function ops.outbox_end(message bigint, token uuid,
    failure text, last boolean)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	o	ops.outbox;
begin
	update ops.outbox t set lease_token = null, lease_until = null,
	    lease_pid = null, error = outbox_end.failure,
	    sent_at = case when outbox_end.failure is null
	        then clock_timestamp() end,
	    state = case when outbox_end.failure is null then 'sent'
	        when t.closed then 'dropped'
	        when last or ops.outbox_wait(t.attempts) is null then 'dead'
	        else 'queued' end::ops.outbox_state,
	    run_after = clock_timestamp()
	        + coalesce(ops.outbox_wait(t.attempts), '0')
	where t.message = outbox_end.message
	and t.lease_token = outbox_end.token
	returning * into o;
	if o.message is null then
		return false;
	end if;
	update ops.channel c set
	    sent_at = coalesce(o.sent_at, c.sent_at),
	    failed_at = case when o.sent_at is null then clock_timestamp()
	        else c.failed_at end,
	    failure = coalesce(outbox_end.failure, c.failure)
	where c.channel = o.channel;
	return true;
end
$$;
alter function ops.outbox_end(bigint, uuid, text, boolean) owner to rr_writer;
revoke all on function ops.outbox_end(bigint, uuid, text, boolean) from public;
grant execute on function ops.outbox_end(bigint, uuid, text, boolean)
	to rr_worker;
