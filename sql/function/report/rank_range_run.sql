-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_run(17, '8d2e…');	-- the report, or: lease_lost
-- The report of the job of kind rank_range that the worker holds under this
-- token, still now.
create or replace function report.rank_range_run(p_job bigint, p_token uuid)
returns report.report
language plpgsql stable
as $$
declare
	j	ops.job := ops.job_held(p_job, p_token, 'rank_range');
	r	report.report;
begin
	select * into strict r from report.report x
	where x.report = (j.args ->> 'report')::bigint;
	return r;
end
$$;
alter function report.rank_range_run(bigint, uuid) owner to rr_owner;
revoke all on function report.rank_range_run(bigint, uuid) from public;
grant execute on function report.rank_range_run(bigint, uuid)
	to rr_writer, rr_reader;
