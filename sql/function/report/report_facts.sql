-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_facts('6f1c….12', '{"path": {"id": "3"}}');
--     -- {"report": 3, …, "facts": {"8c1f…": ["U500103 1000 1 1 1 - -", …], …}}
-- The facts that a report counts, by the digests that its document carries: what
-- rr-verify -f wants, which takes no other report's.  What was left out is shown with each score, to those
-- concerned.  A document from before format 3 has its facts in it.
create or replace function report.report_facts(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	r	report.report := report.report_of(a, args);
begin
	return ops.done(200, json_build_object('report', r.report,
	    'kind', r.kind, 'period', r.period, 'revision', r.revision,
	    'facts', (select coalesce(json_object_agg(c.digest,
	        to_json(string_to_array(c.facts, E'\n'))), '{}')
	    from report.counted c where c.digest in (select u.value ->> 'digest'
	        from jsonb_each(r.document::jsonb -> 'inputs') i,
	        jsonb_each(i.value) u))),
	    md5(concat_ws(' ', r.report, r.digest)), null,
	    report.shared(r));
end
$$;
alter function report.report_facts(text, jsonb) owner to rr_reader;
revoke all on function report.report_facts(text, jsonb) from public;
grant execute on function report.report_facts(text, jsonb) to rr_api;
