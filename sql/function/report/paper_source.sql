-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_source(17, '8d2e…');
--     -- {"report": {…}, "wanted": ["pdf"], "compared": …, "previous": …,
--     --     "edition": null, "template": null, "annex": [], "open": …, "document": {…}}
-- All that a report's files are made from: its head, what has not been made yet,
-- the report that stood before it, in what it differs from the edition before it,
-- the office's own template if it had one when
-- files were asked for, the exceptions, what was on its way when they were first
-- asked for, and the frozen document byte for byte, last.
create or replace function report.paper_source(job bigint, token uuid)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	r	report.report := report.paper_run(job, token);
	head	text;
begin
	head := json_build_object('report', report.report_json(r),
	    'wanted', (select coalesce(json_agg(f.format), '[]')
	        from report.paper_format() f where not exists (select
	        from report.paper p where p.report = r.report
	        and p.format = f.format)),
	    'compared', report.paper_compared(r),
	    'previous', report.paper_previous(r),
	    'edition', report.edition_changes(r),
	    'template', (select t.sha256 from report.paper_template o
	        join report.template t using (template)
	        where o.report = r.report),
	    'annex', report.paper_annex(r.document::jsonb, r.horizon),
	    'open', (select json_build_object('as_of', o.as_of,
	        'units', o.units) from report.paper_open o
	        where o.report = r.report))::text;
	return (left(head, -1) || ',"document":' || r.document || '}')::json;
end
$$;
alter function report.paper_source(bigint, uuid) owner to rr_reader;
revoke all on function report.paper_source(bigint, uuid) from public;
grant execute on function report.paper_source(bigint, uuid) to rr_worker;
