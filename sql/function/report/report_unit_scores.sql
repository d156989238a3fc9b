-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_unit_scores('6f1c….12',
--     '{"path": {"id": "3", "unit": "U500103"}}');
-- One unit: its scores, the fractions behind them, its place in the report
-- before it, why the two are no comparison if they are none, and between which
-- ranks it lies (null while that is being worked out).
create or replace function report.report_unit_scores(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	d	json := r.document::json;
	u	text := args -> 'path' ->> 'unit';
	scores	json;
	figures	json;
	was	bigint := report.before_of(r.kind, r.period);
	before	json;
begin
	select x into scores from json_array_elements(d -> 'scores' -> 'units') x
	where x ->> 'unit' = u;
	if scores is null then
		perform ops.refuse('not_found');
	end if;
	select json_object_agg(i.key, json_build_object(
	    'num', i.value -> u -> 'num', 'den', i.value -> u -> 'den',
	    'counted', coalesce((i.value -> u ->> 'count')::int,
	        json_array_length(i.value -> u -> 'counted'), 0),
	    'left_out', coalesce((i.value -> u ->> 'left_count')::int,
	        json_array_length(i.value -> u -> 'left_out'), 0)))
	into figures from json_each(d -> 'inputs') i;
	select json_build_object('report', s.report, 'rank', s.rank,
	    'band', s.band, 'total', s.shown, 'compared',
	    report.compared_json(r.rule_set, was)) into before
	from report.score s
	where s.report = was
	and s.unit = u and s.level = 'composite';
	return ops.done(200, json_build_object('report', report.report_json(r),
	    'unit', u, 'scores', scores, 'figures', figures,
	    'previous', before,
	    'rank_range', report.rank_range_json(r.report, u)), null, null, report.shared(r));
end
$$;
alter function report.report_unit_scores(text, jsonb) owner to rr_reader;
revoke all on function report.report_unit_scores(text, jsonb) from public;
grant execute on function report.report_unit_scores(text, jsonb) to rr_api;
