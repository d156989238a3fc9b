-- SPDX-License-Identifier: Apache-2.0
-- select * from report.appeal_list('6f1c….12',
--     '{"path": {"id": "3"}, "query": {"unit": "U500103"}}');
-- The appeals against one report, oldest first, until when there may be more, whom
-- to ask, and for what of it the caller may make one.  unit: what the report measures.
-- Plan: appeal_of_report; some dozens a report.
create or replace function report.appeal_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	r	report.report := report.report_of(a, args);
	q	jsonb := coalesce(args -> 'query', '{}');
	until_	timestamptz := report.appeal_until(r);
begin
	return ops.done(200, json_build_object('items', (select
	    coalesce(json_agg(report.appeal_json(x, a) order by x.appeal), '[]')
	    from report.appeal x where x.report = r.report
	    and (q ->> 'unit' is null or x.measured = q ->> 'unit')
	    and (q ->> 'indicator' is null
	        or x.indicator = q ->> 'indicator')),
	    'next', null, 'files', report.appeal_files_rule(),
	    'until', until_,
	    'contact', report.appeal_contact(r.kind),
	    'may_appeal_for', array(select m.measured
	        from report.measured_of(r, a.unit) m
	        where ops.now() < until_ and a.role = 'reviewer')));
end
$$;
alter function report.appeal_list(text, jsonb) owner to rr_reader;
revoke all on function report.appeal_list(text, jsonb) from public;
grant execute on function report.appeal_list(text, jsonb) to rr_api;
