-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_corrected(x);	-- [{"report": 9, "revision": 2}]
-- The published revisions that an appeal led to.  Plan: report_revision, the few
-- of one period.
create or replace function report.appeal_corrected(x report.appeal)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('report', n.report,
	    'revision', n.revision) order by n.revision), '[]')
	    from report.report r join report.report n on n.kind = r.kind
	    and n.period = r.period and n.state = 'published'
	    and (x).appeal = any (n.appeals)
	    where r.report = (x).report);
end
$$;
alter function report.appeal_corrected(report.appeal) owner to rr_owner;
revoke all on function report.appeal_corrected(report.appeal) from public;
grant execute on function report.appeal_corrected(report.appeal)
	to rr_writer, rr_reader;
