-- SPDX-License-Identifier: Apache-2.0
-- select report.timetable_report(a, 'district', '2023Q1');	-- {"report": 3, …}
-- The newest revision of a period's report that the caller may know of, in short;
-- null for none.  Plan: report_revision_once, backwards.
create or replace function report.timetable_report(a org.actor, p_kind text,
    p_period text)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('report', r.report, 'revision',
	    r.revision, 'state', r.state, 'frozen_at', r.frozen_at,
	    'published_at', r.published_at)
	from report.report r where r.kind = p_kind and r.period = p_period
	and (r.state = 'published' or org.at_office(a))
	order by r.revision desc limit 1);
end
$$;
alter function report.timetable_report(org.actor, text, text)
	owner to rr_owner;
revoke all on function report.timetable_report(org.actor, text, text)
	from public;
grant execute on function report.timetable_report(org.actor, text, text)
	to rr_reader;
