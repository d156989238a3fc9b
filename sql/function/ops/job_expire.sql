-- SPDX-License-Identifier: Apache-2.0
-- perform ops.job_expire();	-- jobs of dead workers go back, or are given up
-- A killed worker's connection is gone at once: its jobs wait for no lease.  One
-- whose connection broke while it worked on finds that the lease is another's.
create or replace function ops.job_expire()
returns void
language plpgsql
as $$
begin
	update ops.job set lease_token = null, lease_until = null,
	    state = case when cancel then 'cancelled'
	    when attempts >= attempts_max then 'failed'
	    else 'queued' end::ops.job_state,
	    error = case when not cancel and attempts >= attempts_max
	    then '处理进程多次中断' else error end,
	    finished_at = case when cancel or attempts >= attempts_max
	    then clock_timestamp() end
	where id in (select q.id from ops.job q where q.state = 'running'
	    and (q.lease_until < clock_timestamp() or q.lease_pid is not null
	    and not exists (select from pg_stat_activity s
	    where s.pid = q.lease_pid)) for update skip locked);
end
$$;
alter function ops.job_expire() owner to rr_owner;
revoke all on function ops.job_expire() from public;
grant execute on function ops.job_expire() to rr_writer;
