-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_take('host/4711', '30 s');	-- the job, or all null
-- The next job that is due, of any kind.
create or replace function ops.job_take(worker text, lease interval)
returns ops.job
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return ops.job_take_of(worker, lease, null);
end
$$;
alter function ops.job_take(text, interval) owner to rr_writer;
revoke all on function ops.job_take(text, interval) from public;
grant execute on function ops.job_take(text, interval) to rr_worker;
