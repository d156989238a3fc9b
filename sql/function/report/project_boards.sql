-- SPDX-License-Identifier: Apache-2.0
-- select report.project_boards(document);	-- {"totals": {…}, "boards": {…}}
-- The sums of a project cockpit, and how each project stands (light, milestones,
-- the survey beside): the same figures that the scores were computed from.
create or replace function report.project_boards(p_document jsonb)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('totals', json_build_object(
	    'projects', count(*),
	    'milestones_due', sum(report.den(p_document, 'milestones', f.unit)),
	    'milestones_on_time',
	    sum(report.num(p_document, 'milestones', f.unit)),
	    'updates_due', sum(report.den(p_document, 'updates', f.unit)),
	    'updates_on_time', sum(report.num(p_document, 'updates', f.unit)),
	    'results', sum(report.num(p_document, 'results', f.unit)),
	    'bottlenecks', sum(report.den(p_document, 'bottlenecks', f.unit)),
	    'bottlenecks_completed',
	    sum(report.num(p_document, 'bottlenecks', f.unit)),
	    'national', sum(report.num(p_document, 'national', f.unit)),
	    'city', sum(report.num(p_document, 'city', f.unit)),
	    'media', sum(report.num(p_document, 'media', f.unit)),
	    'risk_events', p_document #> '{facts,risk}',
	    'filings_approved', p_document #> '{figures,filings_approved}'),
	    'boards', json_build_object('projects', coalesce(json_agg(
	    jsonb_build_object('unit', f.unit)
	    || (p_document #> array['figures', 'units', f.unit])
	    order by f.unit), '[]')))
	from (select u ->> 'unit' as unit
	    from jsonb_array_elements(p_document -> 'units') u) f);
end
$$;
alter function report.project_boards(jsonb) owner to rr_owner;
revoke all on function report.project_boards(jsonb) from public;
grant execute on function report.project_boards(jsonb) to rr_reader;
