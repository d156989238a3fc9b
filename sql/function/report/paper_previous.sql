-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_previous(r);
--     -- {"period_label": "2023年第一季度", "revision": 1, "units": {"U500101": {…}}}
-- The scores that a report is compared with: of the last report before it, if
-- that was made under the same rule set; otherwise null, since a difference of
-- two measures is not a change.
create or replace function report.paper_previous(r report.report)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('report', p.report,
	    'period_label', ops.period_label(p.period),
	    'revision', p.revision, 'units', (select json_object_agg(
	        u ->> 'unit', json_build_object('rank', u -> 'rank',
	        'band', u -> 'band', 'exact', u #> '{total,exact}',
	        'shown', u #> '{total,shown}', 'indicators', (select
	            json_object_agg(i.key, json_build_object(
	            'exact', i.value #> '{score,exact}',
	            'value_shown', i.value -> 'value_shown'))
	            from json_each(u -> 'indicators') i)))
	        from json_array_elements(p.document::json
	            #> '{scores,units}') u))
	    from report.report p
	    where p.report = report.before_of(r.kind, r.period)
	    and report.incomparable(r.rule_set, p.report) is null);
end
$$;
alter function report.paper_previous(report.report) owner to rr_owner;
revoke all on function report.paper_previous(report.report) from public;
grant execute on function report.paper_previous(report.report) to rr_reader;
