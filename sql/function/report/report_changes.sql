-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_changes('6f1c….12', '{"path": {"id": "3"}}');
-- Against the last report of the kind: each unit's total, rank and colour then
-- and now, who changed colour in which index, who was in it and is not any more
-- and why, and under "before" and "now" what
-- the engine splits the changes by; the server takes these two away and puts
-- "own", "others" and "indicators" in.  edition: in what it differs from the
-- edition before it, with filings by name, so not for administrators.  Under another rule set nothing is
-- compared, and why says so (X36, R11).
create or replace function report.report_changes(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	b	report.report;
	d	json := r.document::json;
	why	text;
	units	json;
	moved	json;
	gone	json;
begin
	select * into b from report.report x where x.report = report.before_of(r.kind,
	    r.period);
	why := report.incomparable(r.rule_set, b.report);
	select json_agg(json_build_object('unit', n.unit, 'name', u ->> 'name',
	    'total', json_build_object('exact', n.exact, 'shown', n.shown),
	    'rank', n.rank, 'band', n.band,
	    'total_before', case when o.unit is not null and why is null
	        then json_build_object('exact', o.exact, 'shown', o.shown) end,
	    'rank_before', case when why is null then o.rank end,
	    'band_before', case when why is null then o.band end)
	    order by n.rank, n.unit) into units
	from report.score n
	join json_array_elements(d -> 'units') u on u ->> 'unit' = n.unit
	left join report.score o on o.report = b.report and o.unit = n.unit
	    and o.level = 'composite'
	where n.report = r.report and n.level = 'composite';
	select json_agg(json_build_object('unit', n.unit, 'name', u ->> 'name',
	    'index', n.index, 'label', d #>> array['scores', 'bands', n.index,
	        'label'], 'band_before', o.band, 'band', n.band)
	    order by n.level, n.index, n.band, n.unit) into moved
	from report.score n
	join json_array_elements(d -> 'units') u on u ->> 'unit' = n.unit
	join report.score o on o.report = b.report and o.unit = n.unit
	    and o.level = n.level and o.index = n.index
	where n.report = r.report and n.level in ('composite', 'pillar')
	and o.band <> n.band and why is null;
	select json_agg(json_build_object('unit', o.unit, 'name', x ->> 'name',
	    'total_before', case when why is null then json_build_object(
	        'exact', o.exact, 'shown', o.shown) end,
	    'rank_before', case when why is null then o.rank end,
	    'band_before', case when why is null then o.band end,
	    'why', x ->> 'why') order by o.rank, o.unit) into gone
	from json_array_elements(report.absent_of(d::jsonb, b.report)) x
	join report.score o on o.report = b.report and o.unit = x ->> 'unit'
	    and o.level = 'composite';
	return ops.done(200, json_build_object('report', report.report_json(r),
	    'previous', case when b.report is not null
	        then report.report_json(b) end,
	    'comparable', why is null, 'why', why,
	    'note', case when why is null
	        then report.year_note(b.period, r.period, r.rule_set) end,
	    'edition', case when not org.is_administrator(a.role)
	        then report.edition_changes(r) end,
	    'units', coalesce(units, '[]'), 'moved', coalesce(moved, '[]'),
	    'gone', coalesce(gone, '[]'),
	    'before', case when why is null
	        then report.engine_part(b.document::json) end,
	    'now', case when why is null then report.engine_part(d) end));
end
$$;
alter function report.report_changes(text, jsonb) owner to rr_reader;
revoke all on function report.report_changes(text, jsonb) from public;
grant execute on function report.report_changes(text, jsonb) to rr_api;
