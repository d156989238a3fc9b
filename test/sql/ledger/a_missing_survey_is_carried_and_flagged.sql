-- SPDX-License-Identifier: Apache-2.0
-- X32, X55: the quarter's survey, or the last one; 20 days to approve it.
\ir ../ledger_helper.sql
select plan(9);
create function t.m(period text, corrected text default null) returns text
language sql as $$
	select t.judged('satisfaction', t.now_(), (s.period, s.starts, s.cut_off,
	    report.window_end(ops.period_end(s.period), 20, false), coalesce(
	    corrected::timestamptz, report.window_end(ops.period_end(s.period), 20, false))
	    )::ledger.span) from t.span(period) s $$;
select is(report.window_end(ops.period_end('2023Q1'), 20, false), '2023-04-21 00:00+08'::timestamptz,
    'twenty days to the end of the twentieth');
select is(report.window_end(ops.period_end('2023Q1'), 5, true), '2023-04-11 00:00+08'::timestamptz,
    'five working days over a holiday (X55)');
select is(t.m('2023Q1'), null, 'none at all');
select t.at('2023-01-12 09:00+08');
select t.survey('2022Q4', '[{"unit": "U500103", "score": 90},
    {"unit": "U500104", "score": 81.5}]') as s4 \gset
select is(t.m('2023Q1'), 'U500103 v1 9000/100 survey_carried, '
    'U500104 v1 8150/100 survey_carried', 'the last one, flagged');
select t.at('2023-04-20 23:00+08');
select t.survey('2023Q1', '[{"unit": "U500103", "score": 88.05}]') as s1 \gset
select is(t.m('2023Q1'), 'U500103 v1 8805/100, '
    'U500104 v1 8150/100 survey_carried', 'each unit by itself');
select is(t.m('2022Q4'), 'U500103 v1 9000/100, U500104 v1 8150/100',
    'a later survey is not an earlier quarter''s');
select t.at('2023-04-21 00:00+08');
select t.survey('2023Q1', '[{"unit": "U500103", "score": 89},
    {"unit": "U500104", "score": 82}]', :s1, 2);
select is(t.m('2023Q1'), 'U500103 v1 8805/100, U500103 v2 approved_late, '
    'U500104 v1 8150/100 survey_carried, U500104 v2 approved_late',
    'what comes after the window waits');
select is(t.m('2023Q1', 'infinity'), 'U500103 v2 8900/100, '
    'U500104 v1 8150/100 survey_carried, U500104 v2 approved_late',
    'a correction takes it where the unit had a score in time');
select t.void('district_survey', :s4);
select is(t.m('2023Q1', 'infinity'), 'U500103 v2 8900/100, '
    'U500104 v2 approved_late', 'a void survey is carried nowhere');
select * from finish();
rollback;
