-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_scores('6f1c….12', '{"path": {"id": "3"}}');
-- All units' scores as the engine wrote them: units, indicators, bands; leads: of a
-- report of projects, by the department that leads each; rank_range: between
-- which ranks each lies, null while that is being worked out.
create or replace function report.report_scores(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	scores	json := r.document::json -> 'scores';
	range	jsonb := report.rank_range_json(r.report);
	head	json := report.report_json(r);
begin
	return ops.done(200, json_build_object('report', head,
	    'rule_set', scores -> 'rule_set', 'units', scores -> 'units',
	    'indicators', scores -> 'indicators', 'bands', scores -> 'bands',
	    'leads', (select coalesce(json_object_agg(u ->> 'unit',
	        json_build_object('unit', u ->> 'lead_department',
	        'name', u ->> 'lead_name')), '{}')
	        from json_array_elements(r.document::json -> 'units') u
	        where u ->> 'lead_department' is not null),
	    'rank_range', range),
	    md5(concat(head, range ->> 'made_at')), null,
	    report.shared(r));
end
$$;
alter function report.report_scores(text, jsonb) owner to rr_reader;
revoke all on function report.report_scores(text, jsonb) from public;
grant execute on function report.report_scores(text, jsonb) to rr_api;
