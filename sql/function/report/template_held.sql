-- SPDX-License-Identifier: Apache-2.0
-- select report.template_held(17, '8d2e…');	-- the template, or refuses: lease_lost
-- That of the job of kind template which the worker holds under this token.
create or replace function report.template_held(p_job bigint, p_token uuid)
returns report.template
language plpgsql stable
as $$
declare
	j	ops.job := ops.job_held(p_job, p_token, 'template');
	t	report.template;
begin
	select * into strict t from report.template x
	where x.template = (j.args ->> 'template')::bigint;
	return t;
end
$$;
alter function report.template_held(bigint, uuid) owner to rr_owner;
revoke all on function report.template_held(bigint, uuid) from public;
grant execute on function report.template_held(bigint, uuid) to rr_writer;
