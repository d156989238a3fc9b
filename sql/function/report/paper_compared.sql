-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_compared(r);
--     -- {"report": 3, "period_label": "2023年第四季度", "revision": 1, "why": null,
--     --     "note": "两期不在同一年：…", "restarts": ["national", "risk"], …}
-- The last report before it, and what a reader is to be told beside a comparison
-- with it: why it cannot be made, or that the two lie in different years and which
-- indicators have begun to count anew.  Null: there is none before.
create or replace function report.paper_compared(r report.report)
returns json
language sql stable
as $$
	select (report.compared_json(r.rule_set, b.report)::jsonb
	    || jsonb_build_object('note', n.note, 'restarts', case
	        when n.note is null then '[]' else (select coalesce(
	        jsonb_agg(i ->> 'key'), '[]')
	        from jsonb_array_elements(r.document::jsonb
	            #> '{rule_set,pillars}') p,
	            jsonb_array_elements(p -> 'indicators') i
	        where report.window_of(i) = 'year') end))::json
	from report.report b,
	    lateral (select report.year_note(b.period, r.period,
	        r.rule_set) as note) n
	where b.report = report.before_of(r.kind, r.period)
$$;
alter function report.paper_compared(report.report) owner to rr_owner;
revoke all on function report.paper_compared(report.report) from public;
grant execute on function report.paper_compared(report.report) to rr_reader;
