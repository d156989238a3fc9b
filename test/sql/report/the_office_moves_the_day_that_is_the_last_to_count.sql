-- SPDX-License-Identifier: Apache-2.0
-- X33, X55: the office sets another cut-off for one period of one report, with a
-- reason, before that report is made; windows and counts go by it, what is owed
-- does not, and no report that was made ever changes.
\ir ../report_helper.sql
select plan(48);
create function t.set_(caller text, day text, more jsonb default '{}') returns ops.answer
language sql as $$ select t.act(caller, 'cut_off_set', jsonb_build_object('body',
	    jsonb_build_object('kind', 'district', 'period', '2023Q1', 'day', day,
	    'reason', '清明假期') || more)) $$;
-- the code, or of a field its place and code
create function t.refused(a ops.answer) returns text language sql as $$
	select coalesce(concat_ws(' ', a.body #>> '{errors,0,pointer}', a.body #>> '{errors,0,code}'), '')
	    || case when a.body -> 'errors' is null then t.said(a) else '' end $$;
create function t.term(caller text, p text) returns json language sql as $$
	select x from json_array_elements(t.read('timetable', caller,
	    '{"query": {"year": "2023"}}') -> 'items') x where x ->> 'period' = p $$;
create function t.closes(caller text, p text) returns text language sql as $$
	select string_agg((w ->> 'closes')::timestamptz::date::text, ' ')
	from json_array_elements(t.term(caller, p) -> 'windows') w $$;
create function t.value(report bigint, indicator text, unit text) returns text language sql as $$
	select r.document::jsonb #>> array['inputs', indicator, unit, 'num']
	from report.report r where r.report = value.report $$;

-- who, and what may be set
select is(t.refused(t.set_(:'chief', '2023-04-07')), 'forbidden', 'a district sets none');
select is(t.refused(t.set_(:'boss', '2023-04-07')), 'forbidden', 'nor a leader');
select is(t.refused(t.set_(:'maker', '2023-04-07', '{"period": "202301B"}')), '/period period_shape',
    'a period is of the report');
select is(t.refused(t.set_(:'maker', '2023-04-07', '{"reason": " "}')), '/reason required', 'there is a reason');
select is(t.refused(t.set_(:'maker', '2023-04-16')), '/day out_of_range', 'a fortnight and a day, no more');
select is(t.refused(t.set_(:'maker', '2023-03-15')), '/day out_of_range', 'before it or after it');
select is(t.refused(t.set_(:'maker', '2023-03-31')), '/day unchanged', 'another day');
select is(t.refused(t.set_(:'maker', '2023-03-20')), '/day window_closed',
    'not one by which everything is over already');
select is(t.refused(t.set_(:'maker', '2024-01-05', '{"period": "2023Q4"}')), 'conflict',
    'the figures of a year end with the year');
select is((select count(*) from report.cut_off), 0::bigint, 'nothing of it was kept');
select is(t.term(:'clerk', '2023Q1') ->> 'cut_off', '2023-03-31', 'unless it is set it is the last day (X33)');
select is(t.closes(:'clerk', '2023Q1'), '2023-04-11 2023-04-21', 'and windows close after that (X55)');
select is((t.term(:'clerk', '2023Q1') ->> 'may_set') || ' ' || (t.term(:'maker', '2023Q1') ->> 'may_set')
    || ' ' || (t.term(:'maker', '2023Q4') ->> 'may_set'), 'false true false', 'the timetable says who may');

-- set
create temp table owed as select ops.period_end('2023Q1') as due, ops.period_opens('2023Q1') as opens;
select (t.set_(:'maker', '2023-04-07')).body as set_ \gset
select is(:'set_'::json ->> 'cut_off', '2023-04-07', 'the office sets it');
select is(t.term(:'clerk', '2023Q1') ->> 'cut_off', '2023-04-07', 'everybody reads it on the timetable');
select is(t.term(:'clerk', '2023Q1') #>> '{cut_offs,0,reason}', '清明假期', 'with the reason');
select is(t.term(:'clerk', '2023Q1') #>> '{cut_offs,0,by}', null, 'not who');
select is(t.term(:'boss', '2023Q1') #>> '{cut_offs,0,by}', org.account_name(t.account(:'maker')), 'whom the office knows');
select is(t.closes(:'clerk', '2023Q1'), '2023-04-15 2023-04-28', 'windows move along');
select is((t.term(:'clerk', '2023Q1') ->> 'ready_at')::timestamptz, '2023-04-28 00:00+08', 'and the day it is counted');
select is(t.term(:'clerk', '202302B') ->> 'cut_off', '2023-04-30', 'the other report keeps its own');
select is(t.term(:'clerk', '2023Q1') ->> 'end', '2023-03-31', 'the quarter ends as before');
select is((select (ops.period_end('2023Q1'), ops.period_opens('2023Q1')) = (o.due, o.opens) from owed o), true,
    'what is owed in it is due as before (X35)');
select is((select count(*) from ops.notice n where n.unit = 'U500104' and n.text like '%由2023年3月31日调整为2023年4月7日%清明假期'),
    2::bigint, 'a district is told, clerk and reviewer');
select is((select count(*) from ops.audit where route = 'cut_off_set' and code is null), 1::bigint, 'on the trail');
select throws_ok('update report.cut_off set day = day + 1', 'RF002', null, 'what was set stays on record');
select throws_ok('delete from report.cut_off', 'RF002', null, 'for ever');
select is((select x ->> 'end' from json_array_elements(report.terms_of('achievement') -> 'periods') x
    where x ->> 'period' = '2023Q1'), '2023-04-07', 'a form says in which report an event of that day counts');
select is(report.preview_about('district', '2023Q1') ->> 'cut_off', '2023-04-07', 'a preview counts up to it');
select is(t.said(t.act(:'maker', 'report_create', '{"body": {"kind": "district", "period": "2023Q1"}}')),
    'report_not_ready', 'a report that was due may not be begun yet');
select t.set_(:'maker', '2023-04-06', '{"reason": "改为六日"}');
select is((select string_agg(x ->> 'day', ' ') from json_array_elements(t.term(:'boss', '2023Q1') -> 'cut_offs') x),
    '2023-04-06 2023-04-07', 'a further one stands before the first');

-- counted by it
select t.at('2023-04-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district", "period": "2023Q1"}}')) as job \gset
select is(t.refused(t.set_(:'maker', '2023-04-15')), 'conflict', 'nothing is set while it is counted');
\ir ../freeze.sql
select is((select cut_off::text from report.report where report = :report), '2023-04-06', 'the report went by it');
select is((select document::json ->> 'cut_off' from report.report where report = :report), '2023-04-06', 'and says so');
select is(t.value(:report, 'national', 'U500104'), '1', 'what happened on April 1 is in it');
select is((t.read('report_scores', :'maker', t.path(:report)) -> 'report') ->> 'cut_off_reason', '改为六日',
    'with the reason why');
select is(t.verified(:'maker', :report), 'true true []', 'counted again it is the same');
select is(t.refused(t.set_(:'maker', '2023-04-15')), 'conflict', 'its cut-off is set no more');
select is(t.refused(t.set_(:'maker', '2023-06-20', '{"period": "2023Q3"}')), '/day out_of_range', 'another period''s may');
select t.act(:'boss', 'report_publish', t.path(:report));

-- the next report takes up where it stopped: nothing twice, nothing lost
select is(report.counts_from('district', '2023Q2'), '2023-04-07'::date, 'the next counts from the day after');
select is(report.counts_from('district', '2023Q3'), '2023-07-01'::date, 'and the one after it as ever');
select t.at('2023-06-20 09:00+08');
select t.pilot('{U500106}', '{"document_number": "建办科函〔2021〕9号"}') as third \gset
select t.state(:third, 'U500106', '2023Q2', t.accepted('2023-06-25')) as done \gset
select is(t.said(t.set_(:'maker', '2023-06-18', '{"period": "2023Q2", "reason": "端午假期"}')), '201',
    'a cut-off before the quarter ends');
select t.at('2023-07-12 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district", "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select is(t.value(:report, 'acceptance', 'U500106'), '0', 'who passed on June 25 had not by then');
select is(t.refused(t.set_(:'maker', '2023-07-14', '{"period": "2023Q1"}')), 'conflict', 'the one before is fixed too');
select t.at('2023-10-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district", "period": "2023Q3"}}')) as job \gset
\ir ../freeze.sql
select is(t.value(:report, 'acceptance', 'U500106'), '1', 'and has in the next');
select is((select string_agg(t.verified(:'maker', r.report), ' ' order by r.report) from report.report r),
    'true true [] true true [] true true []', 'all of them count again as they did');
-- the calendar of what is owed
select is((select string_agg(x ->> 'label', ' ' order by x ->> 'day') from json_array_elements(
    filing.calendar_marks('2023-03-25', '2023-04-16')) x where x ->> 'label' like '2023年第一季度%'),
    '2023年第一季度报送截止 2023年第一季度统计截止 2023年第一季度补审期截止', 'the calendar shows both days');
select is((select (x ->> 'cut_off')::timestamptz::text || ' ' || (x ->> 'end') from report.cut_off_of('district', '2023Q1'),
    lateral (select y from ops.period_list(:'clerk', '{}') z, json_array_elements(z.body -> 'items') y
    where y ->> 'period' = '2023Q1') w (x)), '2023-04-07 00:00:00+08 2023-03-31', 'and so does the list of periods');
select * from finish();
rollback;
