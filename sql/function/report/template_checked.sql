-- SPDX-License-Identifier: Apache-2.0
-- select report.template_checked(17, '8d2e…', null);	-- it can be used
-- Last call of the worker on a job of kind template, with what is to be mended.
-- Ends the job in the same transaction.
create or replace function report.template_checked(job bigint, token uuid,
    problem text)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	t	report.template := report.template_held(job, token);
begin
	update report.template x set checked_at = ops.now(),
	    problem = template_checked.problem
	where x.template = t.template and x.checked_at is null;
	perform ops.job_finish(job, token, '{}');
end
$$;
alter function report.template_checked(bigint, uuid, text)
	owner to rr_writer;
revoke all on function report.template_checked(bigint, uuid, text)
	from public;
grant execute on function report.template_checked(bigint, uuid, text)
	to rr_worker;
