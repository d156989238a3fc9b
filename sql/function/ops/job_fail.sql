-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_fail(17, '8d2e…', '连接中断', true);
-- retry: once more after 1, 4, 16, 64 … s, at most attempts_max times in all.
create or replace function ops.job_fail(id bigint, token uuid, error text,
    retry boolean)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	update ops.job j set lease_token = null, lease_until = null,
	    error = job_fail.error,
	    state = case when j.cancel then 'cancelled'
	    when retry and j.attempts < j.attempts_max then 'queued'
	    else 'failed' end::ops.job_state,
	    run_after = clock_timestamp()
	    + least(4 ^ (j.attempts - 1), 3600) * interval '1 s',
	    finished_at = case when not j.cancel and retry
	    and j.attempts < j.attempts_max then null
	    else clock_timestamp() end
	where j.id = job_fail.id and j.lease_token = token;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
end
$$;
alter function ops.job_fail(bigint, uuid, text, boolean) owner to rr_writer;
revoke all on function ops.job_fail(bigint, uuid, text, boolean) from public;
grant execute on function ops.job_fail(bigint, uuid, text, boolean)
	to rr_worker;
