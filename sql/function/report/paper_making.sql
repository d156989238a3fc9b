-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_making(3);	-- is a worker at it, or about to be?
create or replace function report.paper_making(p_report bigint)
returns boolean
language sql stable
as $$
	select exists (select from ops.job j where j.kind = 'paper'
	    and j.state in ('queued', 'running')
	    and j.args @> jsonb_build_object('report', p_report))
$$;
alter function report.paper_making(bigint) owner to rr_owner;
revoke all on function report.paper_making(bigint) from public;
grant execute on function report.paper_making(bigint) to rr_reader, rr_writer;
