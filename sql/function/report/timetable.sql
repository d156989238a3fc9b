-- SPDX-License-Identifier: Apache-2.0
-- select * from report.timetable('6f1c….12', '{"query": {"year": "2023"}}');
-- The dates of a year's periods, of both reports: when updates open (X35), when
-- events stop to count (X33), when each approval window closes (X55), when the
-- report is counted, and what has become of it.  From data: calendar, rule set,
-- settings; events stop to count with the last day of the quarter or two months,
-- or on the day that the office has set (cut_offs: when, why; who, for the office).
create or replace function report.timetable(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	y	int := coalesce((args -> 'query' ->> 'year')::int,
		    extract(year from ops.today())::int);
	office	boolean := org.at_office(a);
	items	json;
begin
	if y not between 2023 and 2099 then
		perform ops.refuse_parameter('year',
		    '年份应在2023至2099之间');
	end if;
	select json_agg(json_build_object('kind', k.kind, 'kind_label',
	    report.kind_label(k.kind), 'period', p.period,
	    'label', ops.period_label(p.period),
	    'start', ops.period_start(p.period),
	    'opens', ops.period_opens(p.period),
	    'end', ops.period_end(p.period), 'cut_off', d.cut_off,
	    'cut_offs', report.cut_off_json(k.kind, p.period, office),
	    'may_set', office and a.role = 'reviewer'
	        and report.cut_off_fixed(k.kind, p.period) is null,
	    'rule_set', r.rule_set,
	    'windows', coalesce(w.list, '[]'), 'ready_at', w.ready,
	    'report', report.timetable_report(a, k.kind, p.period))
	    order by k.kind, p.period) into items
	from report.kind k
	cross join lateral (select distinct ops.period_of(x.day::date, k.every)
	    from generate_series(make_date(y, 1, 1), make_date(y, 12, 1),
	    '1 month') x (day)) p (period)
	cross join lateral report.rule_set_for(k.kind, p.period) r (rule_set)
	cross join lateral report.cut_off_of(k.kind, p.period) d (cut_off)
	cross join lateral report.windows_at(r.rule_set, d.cut_off) w;
	return ops.done(200, json_build_object('year', y, 'auto',
	    ops.setting_get('report_auto', 'on') <> 'off', 'items', items));
end
$$;
alter function report.timetable(text, jsonb) owner to rr_reader;
revoke all on function report.timetable(text, jsonb) from public;
grant execute on function report.timetable(text, jsonb) to rr_api;
