-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_about('district', null);
--     -- {"period": "2023Q1", "cut_off": …, "units": […], "windows": […], …}
-- What a report would be about if it were made today: events up to today, the
-- units in force, the rule set of its period, how long its windows stay open.
-- null where there is no rule set of that kind.
create or replace function report.preview_about(kind text, period text)
returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	k	report.kind;
	p	text := report.preview_period(preview_about.kind,
		    preview_about.period);
	rules	text := report.rule_set_for(preview_about.kind, p);
	ends	date := report.cut_off_of(preview_about.kind, p);
	cut	date := least(ops.today(), ends);
	today	date := ops.today();
begin
	select * into strict k from report.kind x
	where x.kind = preview_about.kind;
	if rules is null then
		return null;
	end if;
	return jsonb_build_object('kind', k.kind, 'period', p,
	    'period_label', ops.period_label(p),
	    'periods', report.preview_periods(k.kind),
	    'cut_off', cut,
	    'rule_set', (select r.body::jsonb from report.rule_set r
	        where r.id = rules),
	    'units', report.part_of(k.units, ledger.preview_base(),
	        report.preview_span(k.kind, p, cut, 'infinity')),
	    'windows', (select jsonb_agg(jsonb_build_object(
	        'indicator', i.indicator, 'label', i.label,
	        'modules', m.list, 'ends', w.ends,
	        'last_day', d.day, 'days_left', d.day - today)
	        order by i.place)
	        from report.indicators_of(rules) i
	        cross join lateral (select jsonb_agg(distinct x) from
	            report.sources_of(i.body) s join ledger.judge j using (judge),
	            unnest(j.modules) x) m (list)
	        cross join lateral report.window_end(ends, i.window_days,
	            i.window_working) w (ends)
	        cross join lateral (select (w.ends
	            at time zone 'Asia/Shanghai')::date - 1) d (day)));
end
$$;
alter function report.preview_about(text, text) owner to rr_reader;
revoke all on function report.preview_about(text, text) from public;
grant execute on function report.preview_about(text, text) to rr_writer;
