-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_run(17, '8d2e…');	-- the report, or: lease_lost
-- The report of the job of kind rank_range that the worker holds under this
-- token, still now.
create or replace function report.rank_range_run(p_job bigint, p_token uuid)
returns report.report
language plpgsql stable
as $$
declare
	r	report.report;
begin
	select x.* into r from ops.job j
	join report.report x on x.report = (j.args ->> 'report')::bigint
	where j.id = p_job and j.kind = 'rank_range' and j.state = 'running'
	and j.lease_token = p_token;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return r;
end
$$;
alter function report.rank_range_run(bigint, uuid) owner to rr_owner;
revoke all on function report.rank_range_run(bigint, uuid) from public;
grant execute on function report.rank_range_run(bigint, uuid)
	to rr_writer, rr_reader;
