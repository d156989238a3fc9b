-- SPDX-License-Identifier: Apache-2.0
-- 申诉: by a unit's reviewer, on one of its own indicators, within ten working
-- days of publication; answered once by the office, and shown beside the score.
\ir ../report_helper.sql
select plan(56);
select t.person('U500103', 'reviewer') as mine, t.person('U500104', 'reviewer') as theirs,
    t.person('D18', 'reviewer') as department \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
create function t.appeal(caller text, report bigint, body jsonb) returns text
language sql as $$
	select t.said(t.act(caller, 'appeal_create', t.path(report)
	    || jsonb_build_object('body', body))) $$;
create function t.decide(caller text, appeal bigint, body jsonb) returns text
language sql as $$
	select t.said(t.act(caller, 'appeal_decide', t.path(appeal)
	    || jsonb_build_object('body', body))) $$;
select is(t.appeal(:'mine', :report, '{"indicator": "pilots", "text": "漏计"}'),
    'not_found', 'what is not published is not contested');
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(report.appeal_until(r), '2023-04-25 00:00+08', 'ten working days (04-23 is one), to 24:00')
from report.report r where r.report = :report;
select is(t.appeal(:'clerk', :report, '{"indicator": "pilots", "text": "漏计"}'),
    'forbidden', 'a clerk does not speak for the unit');
select is(t.appeal(:'department', :report, '{"indicator": "pilots", "text": "漏计"}'),
    'forbidden', 'nor does a unit that was not measured');
select is(t.appeal(:'mine', :report, '{"indicator": "nothing", "text": "漏计"}'),
    'invalid_body', 'an indicator of the report');
select is(t.appeal(:'mine', :report, '{"indicator": "pilots", "text": "  "}'),
    'invalid_body', 'with its reasons');
select is(t.appeal(:'mine', :report, '{"indicator": "pilots", "text": "漏计",
    "entries": [99999999]}'), 'invalid_body', 'and filings that the unit can see');
insert into filing.entry (module, unit, stage, state, title, created_by, created_at,
    changed_by, updated_at) select 'achievement', 'U500103', 'office_review',
    'in_review', '未审', t.account(:'clerk'), now(), t.account(:'clerk'), now()
returning entry as filed \gset
insert into filing.audience (unit, module, entry) values ('U500103', 'achievement', :filed);
select is(t.appeal(:'theirs', :report, jsonb_build_object('indicator', 'pilots',
    'text', '漏计', 'entries', jsonb_build_array(:filed))), 'invalid_body',
    'another''s filing is none');
select is((t.act(:'theirs', 'appeal_create', t.path(:report) || jsonb_build_object(
    'body', jsonb_build_object('indicator', 'pilots', 'text', '漏计', 'entries',
    jsonb_build_array(99999999, :filed))))).body #>> '{errors,0,detail}', format(
    '编号 %s、99999999 的填报件不存在，或者本单位看不到', :filed),
    'and it says which numbers are not');
select is(t.appeal(:'mine', :report, jsonb_build_object('indicator', 'pilots',
    'text', '漏计一个试点', 'entries', jsonb_build_array(:filed, :filed))), '201',
    'its own is');
select is(t.appeal(:'mine', :report, '{"indicator": "pilots", "text": "再说一次"}'),
    'already_exists', 'once an indicator');
select is(t.appeal(:'mine', :report, '{"indicator": "city", "text": "漏计"}'), '201',
    'another one is another matter');
select is((select string_agg(n.text, ' | ' order by n.notice) from ops.notice n
    where n.unit = 'D07' and n.kind = 'appeal'), (select string_agg(
    '渝中提出申诉，请答复：2023年第一季度区县改革报表 渝中“' || i.label || '”', ' | '
    order by i.indicator = 'city') from report.indicators_of((select r.rule_set
    from report.report r where r.report = :report)) i
    where i.indicator in ('pilots', 'city')), 'the office is told who contests what');
create function t.on_desk(caller text) returns text language sql as $$
	select concat_ws(' ', d -> 'counts' ->> 'appeals', (select string_agg(
	    (x ->> 'indicator') || ' ' || (x ->> 'due'), ', ') from
	    jsonb_array_elements(d -> 'appeals') x))
	from (select (filing.desk(caller, '{}')).body::jsonb as d) y $$;
select is(t.on_desk(:'maker'), '2 pilots 2023-04-24, city 2023-04-24',
    'it has them on its desk, with the day by which to answer');
select is(t.on_desk(:'mine'), '0', 'nobody else has');
create function t.told(unit_ text, role_ org.role) returns text language sql as $$
	select string_agg(substr(n.text, 1, strpos(n.text, '：') - 1), ' | '
	    order by n.notice) from ops.notice n
	where n.unit = unit_ and n.role = role_ and n.kind = 'appeal' $$;
select is(t.told('U500103', 'clerk'), '本单位审核人员已提出申诉，由市委改革办于2023-04-24前答复'
    || ' | 本单位审核人员已提出申诉，由市委改革办于2023-04-24前答复',
    'the clerks of the unit are told that it contests');
select is(t.told('U500103', 'reviewer'), t.told('U500103', 'clerk'),
    'and so are its reviewers');
create function t.own(caller text) returns text language sql as $$
	select string_agg(concat_ws(' ', x ->> 'indicator', x ->> 'state',
	    x ->> 'answer'), ', ' order by n)
	from jsonb_array_elements((filing.desk(caller, '{}')).body::jsonb
	    -> 'own_appeals') with ordinality e(x, n) $$;
select is(t.own(:'clerk') || t.own(:'mine'), 'pilots open, city openpilots open, city open',
    'and all of them have it on their desk');
select is(coalesce(t.own(:'theirs'), t.own(:'maker')), null, 'another unit has not');
create function t.withdraw(caller text, appeal bigint) returns text
language sql as $$
	select t.said(t.act(caller, 'appeal_withdraw', t.path(appeal))) $$;
create function t.board(caller text, query jsonb default '{}') returns text
language sql as $$
	select string_agg(concat_ws(' ', x ->> 'indicator', x ->> 'state',
	    x ->> 'days'), ', ' order by n)
	from json_array_elements(t.read('appeal_board', caller,
	    jsonb_build_object('query', query)) -> 'items') with ordinality e(x, n) $$;
create function t.seen(caller text, report bigint, args jsonb default '{}')
returns json language sql as $$
	select t.read('appeal_list', caller, t.path(report) || args) $$;
select is((t.seen(:'mine', :report) #>> '{items,0,text}') || (t.seen(:'mine',
    :report) #>> '{items,0,entries}'), '漏计一个试点[' || :filed || ']',
    'the unit sees its own words');
select is(t.seen(:'theirs', :report) #>> '{items,0,text}', null,
    'others see that there is one, no reasons');
select is(json_array_length(t.seen(:'theirs', :report) #> '{items,0,entries}'), 0,
    'and no filings');
select is(json_array_length(t.seen(:'chief', :report, '{"query": {"indicator":
    "city", "unit": "U500103"}}') -> 'items'), 1, 'beside one score');
select (t.seen(:'maker', :report) #>> '{items,0,id}')::bigint as appeal,
    (t.seen(:'maker', :report) #>> '{items,1,id}')::bigint as second_ \gset
select is((t.seen(:'maker', :report) #>> '{items,0,may_decide}')
    || (t.seen(:'mine', :report) #>> '{items,0,may_decide}')
    || (t.seen(:'mine', :report) ->> 'may_appeal_for')
    || (t.seen(:'clerk', :report) ->> 'may_appeal_for'), 'truefalse["U500103"][]',
    'who may do what');
select is(t.board(:'maker'), 'city open 0, pilots open 0',
    'the office has them all in one list');
select is(t.board(:'maker', '{"state": "open", "limit": "1"}'), 'pilots open 0',
    'those that wait: the oldest first');
-- a workbook of the board (X51) says of each what the board does
create function t.sheet(caller text) returns json language sql as $$
	select filing.sheets_appeals((report.appeal_board(caller, '{}')).body) $$;
select is((select jsonb_agg(jsonb_build_array(r -> 0, r -> 1, r -> 3, r -> 5, r -> 10) order by n)
    from json_array_elements(t.sheet(:'maker') #> '{0,rows}') with ordinality e (r, n)),
    (select jsonb_agg(jsonb_build_array(x -> 'unit' -> 'name', x -> 'indicator_label', '2023年第一季度区县改革报表',
    x -> 'text', x -> 'state_label') order by n) from json_array_elements(t.read('appeal_board', :'maker', '{}')
    -> 'items') with ordinality e (x, n)), 'and so does a workbook of it');
select is(t.board(:'theirs'), null, 'another unit has none of them');
-- withdrawn while it is not answered, by the unit alone, and then made anew
select is(t.withdraw(:'theirs', :second_), 'forbidden', 'another''s is not withdrawn');
select is(t.withdraw(:'clerk', :second_), 'forbidden', 'nor by a clerk');
select is(t.withdraw(:'mine', :second_), '200', 'its own is');
select is(t.withdraw(:'mine', :second_), 'conflict', 'once');
select is(t.decide(:'maker', :second_, '{"uphold": true, "answer": "属实"}'),
    'conflict', 'what was withdrawn is not answered');
select is((select count(*) from ops.notice where unit = 'D07' and kind = 'appeal'
    and text like '%撤回了%'), 1::bigint, 'the office is told of that too');
select is(t.appeal(:'mine', :report, '{"indicator": "city", "text": "漏计一件"}'),
    '201', 'and may be made again');
select t.at('2023-04-14 09:00+08');
select (x ->> 'id')::bigint as second_ from json_array_elements(t.seen(:'maker',
    :report) -> 'items') x where x ->> 'indicator' = 'city'
    and x ->> 'state' = 'open' \gset
select is(t.board(:'mine'), 'city open 3, city withdrawn 0, pilots open 3',
    'a unit has its own, with the days that they wait');
select is(t.decide(:'mine', :appeal, '{"uphold": true, "answer": "属实"}'),
    'forbidden', 'a unit does not answer itself');
select is(t.decide(:'maker', :appeal, '{"uphold": true, "answer": " "}'),
    'invalid_body', 'the office says why');
select is(t.decide(:'maker', :appeal, '{"uphold": false, "answer": "未到验收时间"}'),
    '200', 'and dismisses');
select is(t.decide(:'maker', :appeal, '{"uphold": true, "answer": "属实"}'),
    'conflict', 'once');
select is(t.decide(:'maker', :second_, '{"uphold": true, "answer": "属实，将出更正版"}'),
    '200', 'or upholds');
select is((t.seen(:'theirs', :report) #>> '{items,2,state_label}')
    || (t.seen(:'theirs', :report) #>> '{items,2,answer}'),
    '申诉成立属实，将出更正版', 'everybody reads the answer');
select is(t.told('U500103', 'clerk'), '本单位审核人员已提出申诉，由市委改革办于2023-04-24前答复'
    || ' | 本单位审核人员已提出申诉，由市委改革办于2023-04-24前答复'
    || ' | 本单位已撤回申诉 | 本单位审核人员已提出申诉，由市委改革办于2023-04-24前答复'
    || ' | 市委改革办已答复，申诉不成立 | 市委改革办已答复，申诉成立', 'the unit is told');
select is(t.told('U500103', 'reviewer'), t.told('U500103', 'clerk'), 'in every role that files');
select is(t.own(:'clerk'), 'city upheld 属实，将出更正版, pilots dismissed 未到验收时间',
    'and reads the answers on its desk');
-- a fact that is shown beside the score may be pointed at, though the filing is
-- the survey centre's
select (report.figure_entries(r, 'satisfaction', 'U500104', true))[1] as poll
from report.report r where r.report = :report \gset
select is((select coalesce(bool_or(filing.may_see(e, org.actor_of(:'theirs'))), false) from filing.entry e
    where e.entry = :poll), false, 'a survey is a filing that it does not see');
select is(t.appeal(:'theirs', :report, jsonb_build_object('indicator', 'pilots',
    'text', '漏计', 'entries', jsonb_build_array(:poll))), 'invalid_body',
    'of another score it is none');
select is(t.appeal(:'theirs', :report, jsonb_build_object('indicator', 'satisfaction',
    'text', '样本不符', 'entries', jsonb_build_array(:poll))), '201',
    'of its own it is');
select t.at('2023-04-25 00:00+08');
select is(t.appeal(:'theirs', :report, '{"indicator": "pilots", "text": "漏计"}'),
    'appeal_closed', 'after the window it is too late');
select throws_ok('update report.appeal set text = ''别的''', 'RF002', null,
    'what was said stays');
-- the correction that follows says its cause
create function t.again(appeals text) returns ops.answer language sql as $$
	select t.act(current_setting('t.maker'), 'report_create', format('{"body": {"kind": "district", "period": "2023Q1",
	    "reason": "申诉成立", "cause": "rule", "appeals": %s}}', appeals)::jsonb) $$;
select set_config('t.maker', :'maker', true);
select is(t.said(t.again(format('[%s]', :appeal))), 'invalid_body', 'one that was dismissed leads to no correction');
select is(t.said(t.again('[999999]')), 'invalid_body', 'nor one that is not there');
select t.job(t.again(format('[%s]', :second_))) as job \gset
\ir ../freeze.sql
select is((select c ->> 'cause' || (c ->> 'cause_label') || (r.document::json
    ->> 'cause') from report.report r, report.report_json(r) c
    where r.report = :report), 'rule规则适用有误rule',
    'a corrected report says by what it came');
select is((select c #>> '{appeals,0,id}' from report.report r, to_jsonb(report.report_json(r)) c
    where r.report = :report), :second_::text, 'and by which appeal');
select is((t.seen(:'theirs', (select report from report.appeal where appeal = :second_)) #>> '{items,2,corrected}'), '[]',
    'which nobody is told before it is published');
select t.act(:'boss', 'report_publish', t.path(:report));
select is((t.seen(:'theirs', (select report from report.appeal where appeal = :second_)) #>> '{items,2,corrected,0,revision}'),
    '2', 'and then everybody');
select * from finish();
rollback;
