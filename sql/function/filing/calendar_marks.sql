-- SPDX-License-Identifier: Apache-2.0
-- select filing.calendar_marks('2023-04-01', '2023-04-30')
--	-- [{"day": "2023-04-10", "label": "2023年第一季度补审期截止"}]
-- Of quarters: when the window of updates opens (X35) and ends, the cut-off where
-- the office has set another day, the end of
-- the approval window after which a report may be begun (X33), that of the rule set
-- in force for the quarter.
create or replace function filing.calendar_marks(p_first date, p_last date)
returns json
language sql stable
as $$
	select coalesce(json_agg(json_build_object('day', m.day,
	    'label', ops.period_label(p.period) || m.what)
	    order by m.day, p.period), '[]')
	from (select distinct ops.period_of(d::date) as period
	    from generate_series(p_first - 92, p_last + 92,
	        interval '1 month') d) p
	cross join lateral (values
	    (ops.period_opens(p.period), '更新开放'),
	    (ops.period_end(p.period), '报送截止'),
	    (nullif(report.cut_off_of('district', p.period),
	        ops.period_end(p.period)), '统计截止'),
	    ((select (min(report.window_end(report.cut_off_of(
	        'district', p.period), i.window_days, i.window_working)) at time zone 'Asia/Shanghai')::date - 1
	        from report.indicators_of(report.rule_set_for('district',
	        p.period)) i), '补审期截止'))
	    m (day, what)
	where m.day between p_first and p_last
$$;
alter function filing.calendar_marks(date, date) owner to rr_owner;
revoke all on function filing.calendar_marks(date, date) from public;
grant execute on function filing.calendar_marks(date, date) to rr_writer;
