-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_indicator('6f1c….12',
--     '{"path": {"id": "3", "unit": "U500103", "indicator": "pilots"}}');
-- 得分说明: one score down to the last record: the figure, the standards, the
-- formula with its numbers, what counted and what did not, and why; names: the
-- short ones that units had when it was frozen.  An event that
-- was not proved is shown to the office and to the unit itself (X58).  Filings are
-- named here, so it is not equal for all: the server keeps none of it.
create or replace function report.report_indicator(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	r	report.report := report.report_of(a, args);
	d	json := r.document::json;
	u	text := args -> 'path' ->> 'unit';
	i	text := args -> 'path' ->> 'indicator';
	figure	json := d -> 'inputs' -> i -> u;
	cell	json;
	about	json;
	rule	jsonb;
	rest	json;
	open_	json;
begin
	if figure is null then
		perform ops.refuse('not_found');
	end if;
	select x -> 'indicators' -> i into cell
	from json_array_elements(d -> 'scores' -> 'units') x
	where x ->> 'unit' = u;
	select x into about
	from json_array_elements(d -> 'scores' -> 'indicators') x
	where x ->> 'key' = i;
	select v into rule
	from json_array_elements(d -> 'rule_set' -> 'pillars') p,
	    json_array_elements(p -> 'indicators') v
	where v ->> 'key' = i;
	rest := report.records_of(figure, false);
	select coalesce(json_agg(x), '[]') into open_
	from json_array_elements(rest) x
	where x ->> 'reason' <> 'not_caused_by_reform';
	return ops.done(200, json_build_object('report', report.report_json(r),
	    'unit', u, 'unit_name', (select x ->> 'name'
	        from json_array_elements(d -> 'units') x
	        where x ->> 'unit' = u),
	    'names', (select json_object_agg(x ->> 'unit', x ->> 'short')
	        from json_array_elements(d -> 'units') x),
	    'indicator', about, 'basis_text', rule ->> 'basis',
	    'window', report.window_of(rule), 'counts_from', report.window_from(
	        report.window_of(rule), r.kind, r.period, r.cut_off),
	    'approval_window_end', d -> 'approval_window' -> i,
	    'num', figure -> 'num', 'den', figure -> 'den', 'score', cell,
	    'explanation', d -> 'explanations' -> u -> i,
	    'counted', report.records_of(figure, true),
	    'left_out', case when u = coalesce(org.own_unit(a), u)
	        then rest else open_ end));
end
$$;
alter function report.report_indicator(text, jsonb) owner to rr_reader;
revoke all on function report.report_indicator(text, jsonb) from public;
grant execute on function report.report_indicator(text, jsonb) to rr_api;
