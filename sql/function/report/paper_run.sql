-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_run(17, '8d2e…');	-- the report, or refuses: lease_lost
-- The published report of the job of kind paper that the worker holds under this
-- token, still now.
create or replace function report.paper_run(p_job bigint, p_token uuid)
returns report.report
language plpgsql stable
as $$
declare
	j	ops.job := ops.job_held(p_job, p_token, 'paper');
	r	report.report;
begin
	select * into r from report.report x
	where x.report = (j.args ->> 'report')::bigint
	and x.state = 'published';
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return r;
end
$$;
alter function report.paper_run(bigint, uuid) owner to rr_owner;
revoke all on function report.paper_run(bigint, uuid) from public;
grant execute on function report.paper_run(bigint, uuid) to rr_reader;
