-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_trend('6f1c….12',
--     '{"query": {"kind": "district", "unit": "U500103"}}');
-- How one unit (the caller's, unless named) stood in the last 24 periods that
-- have a report, each as it stands now: its newest published revision.
-- compared.why: the line breaks before this point, since the two are no
-- comparison (R11); note: it goes on, and what is to be known.  scores: null
-- where the unit was not measured.
-- Plan: report_published backwards; a unit's scores by score_of_unit.
create or replace function report.report_trend(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	k	text := coalesce(args -> 'query' ->> 'kind', 'district');
	u	text := coalesce(args -> 'query' ->> 'unit', a.unit);
	points	json;
	indices	json;
begin
	with p as (select *, lag(x.report) over w as was,
	        lag(x.period) over w as then_
	    from (select distinct on (r.period) r.report, r.period, r.revision,
	            r.corrects, r.cause, r.reason, r.rule_set
	        from report.report r
	        where r.kind = k and r.state = 'published'
	        order by r.period desc, r.revision desc limit 24) x
	    window w as (order by x.period))
	select (select json_agg(json_build_object('report', p.report,
	        'period', p.period, 'period_label', ops.period_label(p.period),
	        'revision', p.revision,
	        'cause_label', report.cause_label(p.cause),
	        'reason', p.reason,
	        'rule_set', p.rule_set, 'compared',
	        report.compared_json(p.rule_set, p.was),
	        'note', report.year_note(p.then_, p.period, p.rule_set),
	        'scores', (select json_object_agg(s.index, json_build_object(
	            'exact', s.exact, 'shown', s.shown, 'rank', s.rank,
	            'band', s.band))
	            from report.score s where s.report = p.report
	            and s.unit = u and s.level in ('composite', 'pillar')))
	        order by p.period) from p),
	    (select json_agg(json_build_object('key', i.key, 'label', i.label)
	        order by i.place)
	        from (select distinct on (v ->> 'key') v ->> 'key' as key,
	            v ->> 'label' as label, n as place
	            from p join report.rule_set t on t.id = p.rule_set
	            cross join json_array_elements(t.body::json -> 'pillars')
	                with ordinality e(v, n)
	            order by v ->> 'key', p.period desc) i)
	into points, indices;
	return ops.done(200, json_build_object('kind', k, 'unit', u,
	    'indices', coalesce(indices, '[]'),
	    'points', coalesce(points, '[]')), null, null, ops.generation());
end
$$;
alter function report.report_trend(text, jsonb) owner to rr_reader;
revoke all on function report.report_trend(text, jsonb) from public;
grant execute on function report.report_trend(text, jsonb) to rr_api;
