-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(18);
select ledger.pilot_suspend(:second, :second, 1, 'D07', '范围有争议',
    ledger.approve_begin());
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
select t.take(:job) as token \gset
select report.begin(:job, :'token');
select report.run_inputs(:job, :'token') as document \gset
\ir ../score.sql
select report.freeze_signed(:job, :'token', left(:'scored', -1) || ', "explanations": '
    '{"U500103": {"pilots": {"text": "计分=…"}}}}', null, null) ->> 'report' as report \gset
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select t.why(:'clerk', :report, 'U500103', 'pilots') as p \gset
select is(:'p'::json ->> 'num', '1', 'the figure');
select is((select string_agg(concat_ws(' ', x ->> 'entry', x ->> 'version',
    x ->> 'title', x ->> 'date', x ->> 'kind'), ', ') from json_array_elements(
    :'p'::json -> 'counted') x), :pilot || ' 1 城市更新试点 2021-11-04 国家级',
    'what counted, by name');
select is((select string_agg(concat_ws(' ', x ->> 'entry', x ->> 'reason',
    x ->> 'reason_label'), ', ') from json_array_elements(:'p'::json -> 'left_out')
    x), :second || ' suspended 市委改革办决定暂不计入', 'what did not, and why');
select is(:'p'::json #>> '{explanation,text}', '计分=…', 'the formula in words');
select is(:'p'::json #>> '{indicator,standards,max,exact}', '1',
    'the standards it is measured by');
select ok(:'p'::json ->> 'basis_text' like '国家级和市级试点项目数以%',
    'the clause of the manual');
select is(:'p'::json #>> '{score,score,shown}', '20.00', 'and the score');
select is((select string_agg(concat_ws(' ', x ->> 'entry', x ->> 'title',
    x ->> 'reason_label'), ', ') from json_array_elements(t.why(:'clerk', :report,
    'U500104', 'national') -> 'left_out') x), :late
    || ' 建立一件事机制 发生在本期截止日之后', 'another unit''s too (赛马比拼)');
select is((select x ->> 'note_label' from json_array_elements(t.why(:'clerk',
    :report, 'U500104', 'acceptance') -> 'counted') x), '逾期未验收',
    'notes beside what counted');
select is((select string_agg(concat_ws(' ', x ->> 'title', x ->> 'date'), ', ')
    from json_array_elements(t.why(:'clerk', :report, 'U500105', 'risk')
    -> 'counted') x), '较大群体性事件 2023-02-01', 'what took points off');
select is((select x ->> 'title' from json_array_elements(t.why(:'clerk', :report,
    'U500103', 'satisfaction') -> 'counted') x), '2023年第一季度区县改革满意度调查',
    'the survey');
select throws_ok(format($$select t.why(%L, %s, 'U500103', 'weather')$$, :'clerk',
    :report), 'RF001', 'not_found', 'no such indicator');
select is(t.read('report_unit_scores', :'clerk', t.path(:report,
    '{"unit": "U500103"}')) #>> '{figures,pilots,left_out}', '1',
    'one unit, all its figures');
select is(json_array_length(t.read('report_scores', :'clerk', t.path(:report))
    -> 'units'), 41, 'all units');
update org.unit set name = '万州新区', short = '新万州' where unit = 'U500101';
select is(t.why(:'clerk', :report, 'U500103', 'pilots') #>> '{names,U500101}',
    '万州', 'a unit renamed since is called what it was when it was frozen');
select is((select count(*)::int from json_each(:'p'::json -> 'names')), 41,
    'and so are all others');
select is((select string_agg(concat_ws(' ', w ->> 'closes', w ->> 'open',
    json_array_length(w -> 'indicators')), ', ') from json_array_elements(t.read(
    'report_get', :'clerk', t.path(:report)) -> 'windows') w),
    '2023-04-11T00:00:00+08:00 false 6, 2023-04-21T00:00:00+08:00 true 1',
    'when each window closed, and which had not when it was frozen');
select is((t.why(:'clerk', :report, 'U500103', 'pilots')
    ->> 'approval_window_end')::timestamptz, '2023-04-11 00:00+08',
    'and when that of this score did');
select * from finish();
rollback;
