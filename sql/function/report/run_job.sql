-- SPDX-License-Identifier: Apache-2.0
-- select * from report.run_job(17, '8d2e…');	-- or refuses: lease_lost
-- The job of kind report that the worker holds under this token, still now.
create or replace function report.run_job(p_job bigint, p_token uuid)
returns ops.job
language plpgsql stable
as $$
declare
	j	ops.job;
begin
	select * into j from ops.job x where x.id = p_job
	and x.kind = 'report' and x.state = 'running'
	and x.lease_token = p_token;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return j;
end
$$;
alter function report.run_job(bigint, uuid) owner to rr_owner;
revoke all on function report.run_job(bigint, uuid) from public;
grant execute on function report.run_job(bigint, uuid) to rr_reader;
