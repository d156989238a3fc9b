-- SPDX-License-Identifier: Apache-2.0
-- select report.terms_of('achievement');
--     -- {"field": "event_date", "report": "区县改革报表", "periods": [{"period":
--     --  "2023Q1", "label": "2023年第一季度", "end": "2023-03-31", "closes": …,
--     --  "window": "year"}, …]}
-- By which day of a filing reports count it, and until when it can be approved for
-- each of this year's and last year's: the cut-off (end), the calendar and the window
-- of the rule set that each goes by (X33, X55); what a later report still takes up is
-- what its window (计数区间) reaches, the widest of its indicators'.  null where no
-- indicator counts the module by a day.
create or replace function report.terms_of(p_module text)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select json_build_object('field', t.tally ->> 'day', 'report',
	    report.kind_label(k.kind), 'periods', json_agg(
	        json_build_object('period', p.period,
	        'label', ops.period_label(p.period),
	        'end', c.day, 'closes', w.closes, 'window', w.widest)
	        order by p.period))
	from ledger.target t
	cross join report.kind k
	cross join lateral (select distinct ops.period_of(x.day::date, k.every)
	    from generate_series(date_trunc('year', ops.today()
	        - interval '1 year'), date_trunc('year', ops.today()
	        + interval '1 year') - interval '1 day', '1 month') x (day))
	    p (period)
	cross join lateral report.cut_off_of(k.kind, p.period) c (day)
	cross join lateral (select max(report.window_end(c.day,
	        i.window_days, i.window_working)), case min(coalesce(
	        array_position('{all,year,period}'::text[],
	        report.window_of(i.body)), 1)) when 2 then 'year' when 3 then 'period' else 'all' end
	    from report.indicators_of(report.rule_set_for(k.kind, p.period)) i
	    where exists (select from report.sources_of(i.body) s
	        join ledger.judge j using (judge)
	        where p_module = any (j.modules))) w (closes, widest)
	where t.module = p_module and t.tally ->> 'day' is not null
	and w.closes is not null
	group by t.tally ->> 'day', k.kind
	order by k.kind limit 1);
end
$$;
alter function report.terms_of(text) owner to rr_reader;
revoke all on function report.terms_of(text) from public;
grant execute on function report.terms_of(text) to rr_writer;
