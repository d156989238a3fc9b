-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_finish(17, '8d2e…', '{"report": 3}');
-- In the transaction of the job's effect: who lost the lease commits nothing.
create or replace function ops.job_finish(id bigint, token uuid, result jsonb)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	update ops.job j set state = 'done', result = job_finish.result,
	    done = coalesce(j.total, j.done),
	    lease_token = null, lease_until = null,
	    finished_at = clock_timestamp()
	where j.id = job_finish.id and j.lease_token = token;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
end
$$;
alter function ops.job_finish(bigint, uuid, jsonb) owner to rr_writer;
revoke all on function ops.job_finish(bigint, uuid, jsonb) from public;
grant execute on function ops.job_finish(bigint, uuid, jsonb)
	to rr_worker, rr_reader;
