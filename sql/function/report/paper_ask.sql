-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_ask(r, a);	-- 17, the job
-- Has the files of a published report made.  What is on its way at this moment is
-- written down with the first of them, so that all say the same; so is the
-- template, until there is a manuscript: one that could not be filled is passed by.
create or replace function report.paper_ask(r report.report, a org.actor)
returns bigint
language plpgsql volatile
as $$
begin
	insert into report.paper_open (report, as_of, units)
	values (r.report, ops.now(), report.open_items(r))
	on conflict (report) do nothing;
	insert into report.paper_template (report, template)
	values (r.report, report.template_in_force(r.kind))
	on conflict (report) do update set template = excluded.template
	where not exists (select from report.paper p
	    where p.report = excluded.report and p.format = 'docx');
	return ops.job_add('paper', jsonb_build_object('report', r.report), a);
end
$$;
alter function report.paper_ask(report.report, org.actor) owner to rr_owner;
revoke all on function report.paper_ask(report.report, org.actor) from public;
grant execute on function report.paper_ask(report.report, org.actor)
	to rr_writer;
