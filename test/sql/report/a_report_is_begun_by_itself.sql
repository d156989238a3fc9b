-- SPDX-License-Identifier: Apache-2.0
-- X33, X55: when the last window of a period has closed its report is counted by
-- itself, once; the office publishes.  So is every period that was left out, and
-- none of before the system.  When all of it happens is on a timetable.
\ir ../report_helper.sql
select plan(35);
create function t.begun() returns text language sql as $$
	select string_agg(concat_ws(' ', j.args ->> 'kind', j.args ->> 'period', j.args ->> 'rule_set',
	    coalesce(j.created_by::text, 'nobody'), j.state), ', ' order by j.id) from ops.job j where j.kind = 'report' $$;
create function t.table_(caller text, more jsonb default '{}') returns json language sql as $$
	select t.read('timetable', caller, jsonb_build_object('query', more)) $$;
create function t.term(caller text, p text) returns json language sql as $$
	select x from json_array_elements(t.table_(caller, '{"year": "2023"}') -> 'items') x where x ->> 'period' = p $$;

-- what is to come stands there before it comes
select is(json_array_length(t.table_(:'clerk', '{"year": "2023"}') -> 'items'), 10, 'four quarters and six two-month periods');
select is(t.term(:'clerk', '2023Q1') ->> 'kind_label', '区县改革报表', 'by the name of the report');
select is(t.term(:'clerk', '2023Q1') ->> 'opens', '2023-03-11', 'updates open 20 days before the end (X35)');
select is(t.term(:'clerk', '2023Q1') ->> 'end', '2023-03-31', 'events count to its last day (X33)');
select is((select string_agg((w ->> 'closes')::timestamptz::text || ' ' || json_array_length(w -> 'indicators'), ', ')
    from json_array_elements(t.term(:'clerk', '2023Q1') -> 'windows') w),
    '2023-04-11 00:00:00+08 6, 2023-04-21 00:00:00+08 1', 'windows, and how many indicators each is for (X55)');
select is((t.term(:'clerk', '2023Q1') ->> 'ready_at')::timestamptz, '2023-04-21 00:00+08', 'counted after the last of them');
select is((t.term(:'clerk', '2023Q4') -> 'windows' -> 0 ->> 'closes')::timestamptz > '2024-01-01', true, 'also across the year');
select is(t.term(:'clerk', '2023Q1') ->> 'report', null, 'there is none yet');
select is(t.table_(:'clerk') ->> 'year', '2023', 'the running year by itself');
select throws_ok(format('select t.table_(%L, ''{"year": "1999"}'')', :'clerk'), 'RF001', null, 'no year before the system');

-- what was approved first is of this year: the quarter before has no report
select t.at('2023-02-10 09:00+08');
select ledger.horizon_cut() \g /dev/null
select report.schedule_turn() \g /dev/null
select is(t.begun(), null, 'a period that was over when the first was approved has none');
select t.at('2023-04-11 09:00+08');

-- not before the last window has closed
select is(ops.day_turn('2023-04-10'), '2023-04-11', 'the first window has closed');
select is(t.begun(), null, 'the last one has not');
select t.at('2023-04-20 23:59+08');
select ops.day_turn('2023-04-19') \g /dev/null
select is(t.begun(), null, 'not a minute before');
select t.at('2023-04-21 00:00+08');
insert into ops.setting (name, value) values ('report_auto', 'off');
select ops.day_turn('2023-04-20') \g /dev/null
select is(t.begun(), null, 'nor where the office has kept it to itself');
select is(t.table_(:'clerk') ->> 'auto', 'false', 'which the timetable says');
delete from ops.setting where name = 'report_auto';
select ops.day_turn('2023-04-20') \g /dev/null
select is(t.begun(), 'district 2023Q1 2023-03-31 nobody queued', 'then by itself');
select is((select string_agg(n.text, ', ') from ops.notice n where n.kind = 'report'),
    '2023年第一季度区县改革报表的补审期均已结束，系统已开始生成，请核对后发布。', 'the office is told');
select ops.day_turn('2023-04-20') \g /dev/null
select is(t.begun(), 'district 2023Q1 2023-03-31 nobody queued', 'once');
select (select max(id) from ops.job where kind = 'report') as job \gset
\ir ../freeze.sql
select ops.day_turn('2023-04-20') \g /dev/null
select is((select count(*) from ops.job where kind = 'report'), 1::bigint, 'nor again when it is made');
select is((select r.state || coalesce(r.requested_by::text, '') from report.report r where r.report = :report), 'frozen',
    'it waits for the office');
select is(t.term(:'clerk', '2023Q1') ->> 'report', null, 'until then nobody else knows of it');
select is(t.term(:'boss', '2023Q1') -> 'report' ->> 'state', 'frozen', 'the office does');
select t.act(:'other', 'report_publish', t.path(:report)) \g /dev/null
select is(t.term(:'clerk', '2023Q1') -> 'report' ->> 'state', 'published', 'published, it stands on the timetable');
-- what was left out is made up for, the oldest first, also where nothing was approved in it
delete from ops.job where kind = 'report';
select t.at('2023-10-21 09:00+08');
select report.schedule_turn() \g /dev/null
select is(t.begun(), 'district 2023Q2 2023-03-31 nobody queued, district 2023Q3 2023-03-31 nobody queued',
    'every period that is ready and has no report, the oldest first');
select is((select string_agg(left(n.text, 9), ', ' order by n.notice) from ops.notice n where n.kind = 'report'),
    '2023年第一季度, 2023年第二季度, 2023年第三季度', 'the office is told of each');
select is(report.schedule_due('project', '202303B'), false, 'where there is nothing to compare there is none');
select report.schedule_turn() \g /dev/null
select is((select count(*) from ops.job where kind = 'report'), 2::bigint, 'nor any twice');

-- before the first period nothing is made, and nothing is compared with it
create function t.asked(who text, p text) returns text language sql as $$
	select coalesce(concat_ws(' ', a.body #>> '{errors,0,pointer}', a.body #>> '{errors,0,code}'), t.said(a))
	from t.act(who, 'report_create', jsonb_build_object('body', jsonb_build_object('kind', 'district', 'period', p))) a $$;
select is(report.first_period('district') || ' ' || report.first_period('project'), '2023Q1 202301B',
    'what was approved in the first quarter is of that');
select is(t.asked(:'maker', '2022Q4'), '/period period_before_first', 'by hand no period before it');
update report.kind set first_period = '2024Q1' where kind = 'district';
select is(report.before_of('district', '2024Q1'), null, 'an earlier report is not what a later is compared with');
select is(t.asked(:'maker', '2023Q3'), '/period period_before_first', 'from when on there are reports is a row');
update report.kind set first_period = '2022Q4' where kind = 'district';
select is(t.asked(:'maker', '2022Q4'), '/period period_before_first', 'a window that had closed before counts nothing');
select is(report.first_period('district'), '2023Q1', 'so its period is not the first');
select is(report.before_of('district', '2024Q1'), :report::bigint, 'else the last one is');
select * from finish();
rollback;
