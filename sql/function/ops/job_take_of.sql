-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_take_of('host/4711', '30 s', '{inspect}');
-- The next job that is due and of one of these kinds (null: any), leased under a
-- new token, or all null; a job whose lease ran out, or whose worker hung up, is
-- due again.  As many workers as wanted: none waits for another's row, and nobody
-- who waits for a report waits behind a thousand files.
create or replace function ops.job_take_of(worker text, lease interval,
    kinds text[])
returns ops.job
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	ops.job;
begin
	perform ops.job_expire();
	update ops.job set state = 'running', attempts = attempts + 1,
	    worker = job_take_of.worker, lease_token = gen_random_uuid(),
	    lease_until = clock_timestamp() + lease,
	    lease_pid = pg_backend_pid()
	where id = (select q.id from ops.job q where q.state = 'queued'
	    and q.run_after <= clock_timestamp()
	    and (kinds is null or q.kind = any (kinds))
	    order by q.run_after, q.id limit 1 for update skip locked)
	returning * into j;
	return j;
end
$$;
alter function ops.job_take_of(text, interval, text[]) owner to rr_writer;
revoke all on function ops.job_take_of(text, interval, text[]) from public;
grant execute on function ops.job_take_of(text, interval, text[]) to rr_worker;
