-- SPDX-License-Identifier: Apache-2.0
-- X33, X55: by the day of the event, until the window of the rule set closes.
\ir ../helper_filing.sql
select plan(6);
select t.who('U500103', 'clerk') as a \gset
create function t.terms(m text) returns jsonb language sql as $$
	select t.read(t.who('U500103', 'clerk'), 'flow.module_get',
	    jsonb_build_object('path', jsonb_build_object('module', m))) -> 'terms' $$;
select is(t.terms('achievement') - 'periods', '{"field": "event_date", "report": "区县改革报表"}',
    'an achievement counts by the day of its event');
select is((select string_agg(x ->> 'period', ' ') from jsonb_array_elements(t.terms('achievement') -> 'periods') x),
    '2022Q1 2022Q2 2022Q3 2022Q4 2023Q1 2023Q2 2023Q3 2023Q4', 'in a quarter of this year or of the last');
select is((select x - 'period' from jsonb_array_elements(t.terms('achievement') -> 'periods') x
    where x ->> 'period' = '2023Q1') - 'closes', '{"label": "2023年第一季度", "end": "2023-03-31", "window": "year"}', 'by its name');
select is((select (x ->> 'closes')::timestamptz from jsonb_array_elements(t.terms('achievement') -> 'periods') x
    where x ->> 'period' = '2023Q1'), (select max(report.window_end(ops.period_end('2023Q1'), i.window_days, i.window_working))
    from report.indicators_of(report.rule_set_for('district', '2023Q1')) i where i.judge like 'judge_brand_%'),
    'until the window of what it counts for closes');
select is(t.terms('demand'), 'null', 'what no indicator counts by a day says nothing');
select ops.clock_set('2024-01-03 09:00+08') as x \gset
select is(t.terms('achievement') #>> '{periods,0,period}', '2023Q1', 'the year after, last year''s are there still');
select * from finish();
rollback;
