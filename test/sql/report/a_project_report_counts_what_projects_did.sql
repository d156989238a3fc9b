-- SPDX-License-Identifier: Apache-2.0
-- 重大改革项目报表 (R2, R3, R9, X33, X62): the default rule set over three
-- projects, every figure and score counted by hand.
\ir ../project_report_helper.sql
select plan(40);
create function t.asked(body jsonb, who text) returns ops.answer
language sql as $$
	select t.act(who, 'report_create', jsonb_build_object('body', body)) $$;
select is((t.asked('{"kind": "project", "period": "2023Q1"}', :'maker')).body
    #>> '{errors,0,pointer}', '/period', 'a project report is of two months');
select is(t.said(t.asked('{"kind": "project", "period": "202302B"}', :'maker')),
    'report_not_ready', 'and not made before its window has closed');
select is(t.said(t.asked('{"kind": "project", "period": "202206B"}', :'maker')),
    'invalid_body', 'nor of before the first period that has one');
update report.kind set first_period = '202206B' where kind = 'project';
select is(t.said(t.asked('{"kind": "project", "period": "202206B"}', :'maker')),
    'conflict', 'nor where there is nothing to compare');
update report.kind set first_period = '202301B' where kind = 'project';
select t.job(t.asked('{"kind": "project", "period": "202301B"}', :'maker'))
    as job \gset
select t.take(:job) as token \gset
select report.begin(:job, :'token');
select report.run_inputs(:job, :'token') as document \gset
create function t.figure(d json, indicator text) returns text language sql as $$
	select string_agg((u.value ->> 'num') || '/' || (u.value ->> 'den'), ' '
	    order by u.key) from json_each(d -> 'inputs' -> indicator) u $$;
select is((select string_agg(x ->> 'name', ' ') from json_array_elements(
    :'document'::json -> 'units') x), '甲项目 乙项目 丙项目',
    'compared are those issued by the cut-off');
select is(t.figure(:'document', 'milestones'), '1/1 0/2 0/0',
    'in time; late and overdue; none due');
select is(t.figure(:'document', 'updates'), '1/2 1/1 0/1',
    'one in time and one late; in time; not approved in the window');
select is(t.figure(:'document', 'results'), '2/1 0/1 0/1',
    'a platform is no institution, and what came late waits');
select is(t.figure(:'document', 'bottlenecks'), '1/2 0/0 0/0', 'solved of linked');
select is(t.figure(:'document', 'national') || ', ' || t.figure(:'document',
    'city') || ', ' || t.figure(:'document', 'media'),
    '1/1 0/1 0/1, 1/1 0/1 0/1, 1/1 0/1 0/1', 'recognised, by class (R94)');
select is(t.figure(:'document', 'risk'), '0/10 30/10 0/10',
    'an event that names a project');
create function t.by_window(indicator jsonb) returns text language sql as $$
	select string_agg(distinct coalesce(reason, 'counted'), ' ')
	from t.verdicts(indicator, t.span('202302B', 'infinity')) $$;
select is(t.by_window('{"judge": "judge_project_national_v2"}'), 'counted',
    'recognised before, the year goes on');
select is(t.by_window('{"judge": "judge_project_national_v2", "window": "period"}'),
    'before_window', 'but its two months alone do not');
select is(t.by_window('{"judge": "judge_project_national_v2", "window": "all"}')
    || ' ' || t.by_window('{"judge": "judge_project_risk_v2", "window": "all"}'),
    'counted counted', 'all there ever was');
select is(t.by_window('{"judge": "judge_project_risk_v2"}') || ' '
    || t.by_window('{"judge": "judge_project_risk_v2", "window": "period"}'),
    'counted before_window', 'and so what is taken off');
\ir ../score.sql
create function t.shown(d json, key text) returns text language sql as $$
	select string_agg(case key when 'total' then x #>> '{total,shown}'
	    when 'rank' then x ->> 'rank' else x #>> array['indicators', key,
	    'score', 'shown'] end, ' ' order by x ->> 'unit')
	from json_array_elements(d #> '{scores,units}') x $$;
select is(t.shown(:'scored', 'milestones'), '25.00 20.00 22.50',
    'who had none due gets the mean');
select is(t.shown(:'scored', 'updates'), '9.00 10.00 8.00', 'two tiers of 10');
select is(t.shown(:'scored', 'results'), '20.00 16.00 16.00', 'of 20');
select is(t.shown(:'scored', 'bottlenecks'), '15.00 15.00 15.00',
    'one alone sets the standard, the others get the mean');
select is(t.shown(:'scored', 'national') || ' ' || t.shown(:'scored', 'city')
    || ' ' || t.shown(:'scored', 'media'),
    '12.00 10.80 10.80 10.00 9.00 9.00 8.00 6.40 6.40', 'three tiers each');
select is(t.shown(:'scored', 'total'), '99.00 84.20 87.70', 'the sums');
select is(t.shown(:'scored', 'rank'), '1 3 2', 'and who comes first');

select report.freeze_signed(:job, :'token', left(:'scored', -1) || ', "explanations": '
    '{"P' || :p1 || '": {"milestones": {"text": "计分=…"}}}}', null, null) ->> 'report'
    as report \gset
select is((t.act(:'boss', 'report_publish', t.path(:report))).status, 200,
    'published by another person');
select is((t.read('report_scores', :'clerk', t.path(:report)) #>> array['leads',
    'P' || :p1, 'unit']), 'D30', 'each with the department that leads it');
-- what comes later changes nothing
select t.at('2023-03-20 09:00+08');
select t.update(:p2, 'U500104', '202302B', '{"a": "2023-02-12",
    "b": "2023-03-15"}');
select t.void('project_update', :u1);
select ledger.horizon_cut() is not null as cut \gset
select is(t.verified(:'maker', :report), 'true true []',
    'recounted from the ledger, the same');
create function t.listed(j json, more text) returns text language sql as $$
	select string_agg(concat_ws(' ', x ->> 'entry', x ->> 'title', x ->> 'date',
	    x ->> more), ', ' order by x ->> 'title' collate "C") from json_array_elements(j) x $$;
select is(t.listed(t.why(:'clerk', :report, 'P' || :p2, 'milestones')
    -> 'counted', 'note_label'), :p2 || ' 乙项目 2023-01-10 有里程碑逾期未完成',
    'the project whose milestones they are, with the worst of them');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p1, 'milestones')
    -> 'left_out', 'reason_label'), :p1 || ' 甲项目 2023-01-10 未到完成时限',
    'and what is not due yet');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p1, 'updates') -> 'counted',
    'note_label'), :u2 || ' 市发展改革委2023年1—2月进展 202301B 逾期报送, '
    || :u1 || ' 渝中区2023年1—2月进展 202301B', 'each report');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p3, 'updates') -> 'counted',
    'note_label'), :p3 || ' 丙项目 2023-01-10 没有通过审核的进展',
    'one that is missing stands under its project');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p1, 'results') -> 'left_out',
    'reason_label'), :u1 || ' 渝中区2023年1—2月进展 202301B 不是制度、机制、标准类成果',
    'a result that does not count, and why');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p3, 'results') -> 'left_out',
    'reason_label'), :u4 || ' 江北区2023年1—2月进展 202301B 在补审期结束之后才通过，本期不计',
    'nor does one that came late');
select is(t.listed(t.why(:'clerk', :report, 'P' || :p1, 'bottlenecks')
    -> 'counted', 'note_label'), :solved || ' 堵点 2023-01-10, ' || :stuck
    || ' 堵点 2023-01-10 尚未办结', 'the bottlenecks');
insert into org.unit_name (unit, name, short, in_force) values
    ('D30', '市发展改革委', '市发展改革委', '(,2023-05-01)'),
    ('D30', '市发改委', '市发改委', '[2023-05-01,)');
update org.unit set name = '市发改委' where unit = 'D30';
select is(t.listed(t.why(:'clerk', :report, 'P' || :p1, 'updates') -> 'counted',
    'note_label'), :u2 || ' 市发展改革委2023年1—2月进展 202301B 逾期报送, '
    || :u1 || ' 渝中区2023年1—2月进展 202301B', 'by the names of their day');
select t.read('cockpit_project', :'clerk') as c \gset
select is((:'c'::json ->> 'period_label') || ' ' || (select string_agg(
    concat_ws(' ', x ->> 'rank', x ->> 'name', x ->> 'lead_name',
    x #>> '{total,shown}'), ', ') from json_array_elements(:'c'::json
    -> 'units') x), '2023年1—2月 1 甲项目 市住房城乡建委 99.00, '
    '2 丙项目 市住房城乡建委 87.70, 3 乙项目 市住房城乡建委 84.20', 'the cockpit ranks them');
select is((select string_agg((x ->> 'light') || ' ' || (x ->> 'completed') || '/'
    || (x ->> 'milestones'), ', ' order by x ->> 'unit') from json_array_elements(
    :'c'::json #> '{boards,projects}') x),
    'on_track 1/2, overdue 1/2, on_track 0/1', 'with their lights at the cut-off');
select is(:'c'::jsonb -> 'totals', '{"projects": 3, "milestones_due": 3,
    "milestones_on_time": 1, "updates_due": 4, "updates_on_time": 2,
    "results": 2, "bottlenecks": 2, "bottlenecks_completed": 1, "national": 1,
    "city": 1, "media": 1, "risk_events": 1, "filings_approved": 6}', 'and the sums');
select is(report.before_of('project', '202302B'), :report::bigint,
    'it is the report before that of the next two months');
select throws_ok(format($$select t.read('cockpit_district', %L)$$, :'clerk'),
    'RF001', 'not_found', 'and no report of districts');
-- the live screen, as the worker stores it
select report.inputs('project', null, null, true) as document \gset
\ir ../score.sql
select report.live_store((:'scored'::json ->> 'horizon')::bigint, 7, :'scored')
    as stored \gset
select is((select (c ->> 'period') || ' ' || json_array_length(c -> 'units')
    || ' ' || (c #>> '{totals,milestones_on_time}')
    from t.read('cockpit_project', :'clerk', '{"query": {"basis": "live"}}') c),
    '202302B 4 0', 'live: the running two months, one more project');
select t.void('project', :p3);
select is((select string_agg((x ->> 'name') || '：' || (x ->> 'why'), '，')
    from json_array_elements(report.absent_of(r.document::jsonb || jsonb_build_object(
    'units', '[]'::jsonb, 'horizon', (:'scored'::json ->> 'horizon')::int + 1000),
    r.report)) x), '甲项目：里程碑已在以前年度全部完成，乙项目：里程碑已在以前年度全部完成，'
    '丙项目：项目已作废', 'what is not compared any more, and why')
from report.report r where r.report = :report;
select * from finish();
rollback;
