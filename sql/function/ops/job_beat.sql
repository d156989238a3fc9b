-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_beat(17, '8d2e…', 400, 10000);	-- false: stop
-- Progress, and the lease anew.  Refuses with lease_lost when another has it.
create or replace function ops.job_beat(id bigint, token uuid, done bigint,
    total bigint, lease interval default '30 s')
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	stop	boolean;
begin
	update ops.job j set done = job_beat.done, total = job_beat.total,
	    lease_until = clock_timestamp() + lease
	where j.id = job_beat.id and j.lease_token = token
	returning j.cancel into stop;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return not stop;
end
$$;
alter function ops.job_beat(bigint, uuid, bigint, bigint, interval)
	owner to rr_writer;
revoke all on function ops.job_beat(bigint, uuid, bigint, bigint, interval)
	from public;
grant execute on function ops.job_beat(bigint, uuid, bigint, bigint, interval)
	to rr_worker;
