-- SPDX-License-Identifier: Apache-2.0
-- R11, X32: from when on an indicator counts is the rule set's to choose among what
-- its judge can.  Where it is silent the judge's first holds; what lies before the
-- window is left out by name; the report verifies and says its window.
\ir ../report_helper.sql
select plan(27);
select bag_eq('select distinct unnest(windows) from ledger.judge',
    $$values ('state'), ('latest'), ('year'), ('period'), ('all')$$,
    'every window that may be chosen is some judge''s');
select is((select string_agg(judge, ' ') from ledger.judge
    where cardinality(windows) > 1 and judge !~ '_v2$'), null,
    'what a published report was counted by has no choice');
select is((select string_agg(a.judge, ' ') from ledger.judge a
    where (a.events) is distinct from (select b.events from ledger.judge b
    where b.judge = regexp_replace(a.judge, '_v[0-9]+$', '_v1'))), null,
    'a new version finds the same events');

select t.at('2023-04-06 09:00+08');
select t.achievement('U500110', 'N1', '2022-12-30') as before \gset
select t.achievement('U500110', 'N4', '2023-03-06') as first \gset
select t.risk('{U500110}', 'opinion_major', '2023-02-03') as opinion \gset
select t.at('2023-04-11 09:00+08');
select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')) as said \gset
create function t.draft(more jsonb) returns jsonb language sql as $$
	select jsonb_set(jsonb_set(jsonb_set(jsonb_set(b, '{pillars,1,indicators,0}',
	    b #> '{pillars,1,indicators,0}' || more),
	    '{pillars,1,indicators,1}', b #> '{pillars,1,indicators,1}'
	        || '{"judge": "judge_brand_city_v2", "window": "period"}'),
	    '{pillars,1,indicators,2}', b #> '{pillars,1,indicators,2}'
	        || '{"judge": "judge_brand_media_v2", "window": "period"}'),
	    '{pillars,3,indicators,0}', b #> '{pillars,3,indicators,0}'
	        || '{"judge": "judge_risk_v2", "window": "period"}')
	from report.rule_set, lateral (select body::jsonb) x (b) where id = '2024' $$;
create function t.edit(caller text, revision int, more jsonb) returns ops.answer
language sql as $$
	select t.act(caller, 'rule_set_edit',
	    jsonb_build_object('path', '{"rule_set": "2024"}'::jsonb, 'if_match',
	    revision, 'text', t.draft(more)::text)) $$;
create function t.flaws(a ops.answer) returns text language sql as $$
	select string_agg(split_part(e ->> 'pointer', '/', 7) || ' '
	    || (e ->> 'code'), ', ') from json_array_elements(a.body -> 'errors') e $$;
select is(t.flaws(t.edit(:'maker', 1, '{"window": "period"}')), 'window window_not_counted',
    'the first version counts the year and nothing else');
select is(t.flaws(t.edit(:'maker', 1, '{"window": "quarter"}')), 'window window_not_counted',
    'a window that is none');
select is(t.flaws(t.edit(:'maker', 1, '{"judge": "judge_brand_national_v2",
    "window": "period", "also": [{"judge": "judge_brand_city_v1"}]}')),
    'window window_not_counted', 'each of several sources must be able to');
select is(t.said(t.edit(:'maker', 1, '{"judge": "judge_brand_national_v2", "window": "period"}')),
    '200', 'the second version can');
select is((select string_agg(n.code, ' ') from report.rule_set_notes('district',
    t.draft('{"judge": "judge_brand_national_v2", "window": "period"}')) n
    where n.pointer ~ 'window$' and n.pointer !~ 'approval'),
    repeat('late_counts_nowhere ', 3) || 'late_counts_nowhere', 'and says what comes too late');
select is((select string_agg(concat_ws(' ', n.pointer, n.detail), ', ') from
    report.rule_set_notes('district', t.draft('{"judge": "judge_brand_media_v1"}')) n
    where n.code = 'source_twice'),
    '/body/pillars/1/indicators/0/judge “改革经验被5家中央媒体深度专题报道”也由这个来源统计：同一条记录在两项指标里都计, '
    '/body/pillars/1/indicators/2/judge “改革经验获全国性肯定评价”也由这个来源统计：同一条记录在两项指标里都计',
    'and that a source is counted twice');
select is((select f ->> 'after' from json_array_elements(t.read('rule_set_diff',
    :'maker', '{"path": {"rule_set": "2023-03-31"}, "query": {"to": "2024"}}')
    -> 'parts') d, json_array_elements(d -> 'fields') f where d ->> 'key' = 'national'
    and f ->> 'field' = 'window'), 'period', 'a comparison shows it');
select ok(report.counts_differ('2023-03-31', '2024') ~ '计数区间',
    'and scores are not compared across it');
select is(t.said(t.act(:'other', 'rule_set_publish', '{"path": {"rule_set": "2024"},
    "if_match": 2, "body": {"from_period": "2023Q2"}}')), '200', 'in force from Q2');

-- what is said of it by the functions that the reports are counted with
create function t.counted(more jsonb, p text) returns text language sql as $$
	select string_agg(concat_ws(' ', entry, reason), ', ' order by entry)
	from t.verdicts(more, t.span(p, 'infinity')) where unit = 'U500110' $$;
select is(t.counted('{"judge": "judge_brand_national_v1"}', '2023Q1'),
    :'first', 'the year, by the first version');
select is(t.counted('{"judge": "judge_brand_national_v2"}', '2023Q1'),
    :'first', 'and by the second where the rule set is silent');
select is(t.counted('{"judge": "judge_brand_national_v2", "window": "year"}',
    '2023Q2'), :'first', 'the year goes on');
select is(t.counted('{"judge": "judge_brand_national_v2", "window": "period"}',
    '2023Q1'), :'first', 'its own quarter');
select is(t.counted('{"judge": "judge_brand_national_v2", "window": "period"}',
    '2023Q2'), :'first' || ' before_window', 'not in the next, by name');
select is(t.counted('{"judge": "judge_brand_national_v2", "window": "all"}',
    '2023Q2'), :'before' || ', ' || :'first', 'all there ever was');
select is(t.counted('{"judge": "judge_brand_national_v2", "window": "period",
    "weight": "2", "also": [{"judge": "judge_brand_city_v2"}]}', '2023Q2'),
    :'first' || ' before_window', 'with several sources, too');
select is(t.counted('{"kind": "deduction", "judge": "judge_risk_v2", "window":
    "period", "events": [{"key": "opinion_major", "points": "0.2"}]}', '2023Q2'),
    :'opinion' || ' before_window', 'and priced');
select is(t.counted('{"kind": "deduction", "judge": "judge_risk_v2", "events":
    [{"key": "opinion_major", "points": "0.2"}]}', '2023Q2'), :'opinion',
    'what reform caused is taken off the year long otherwise');

select t.at('2023-07-06 09:00+08');
select t.achievement('U500110', 'N4', '2023-05-02') as second \gset
select t.achievement('U500111', 'N4', '2023-02-02') as late \gset
select t.at('2023-07-22 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
create temp table said as select t.read('report_indicator', :'maker',
    jsonb_build_object('path', jsonb_build_object('id', :report::text, 'unit',
    u.unit, 'indicator', i.indicator))) as x, u.unit, i.indicator
from (values ('U500110'), ('U500111')) u(unit),
    (values ('national'), ('satisfaction'), ('risk'), ('pilots')) i(indicator);
select is((select string_agg(concat_ws(' ', x ->> 'num', x ->> 'window', x ->>
    'counts_from', x #>> '{left_out,0,reason}'), ', ' order by unit) from said
    where indicator = 'national'), '1 period 2023-04-01 before_window, '
    '0 period 2023-04-01 before_window', 'the explanation says both');
select is((select x ->> 'num' from said where indicator = 'risk'
    and unit = 'U500110'), '0', 'nothing is taken off a second time');
select is((select string_agg(concat_ws(' ', x ->> 'window', x ->> 'counts_from'), ', '
    order by indicator) from said where unit = 'U500110' and indicator in ('pilots',
    'satisfaction')), 'state, latest', 'others their own');
select is((select count(*) from report.report r, report.recount(r) x
    where r.report = :report), 0::bigint, 'it verifies');
select is((select string_agg(p ->> 'window', ' ' order by p ->> 'period') from
    json_array_elements(report.terms_of('achievement') -> 'periods') p
    where p ->> 'period' between '2023Q1' and '2023Q2'), 'year period',
    'a form knows what a later report still takes up');
select is(concat_ws(' ', report.year_note('2023Q4', '2024Q1', '2023-03-31'),
    report.year_note('2023Q4', '2024Q1', '2024'), report.year_note('2023Q3', '2023Q4',
    '2023-03-31')), '两期不在同一年：品牌显示度、风险管控力从 1 月 1 日起重新累计',
    'what begins anew in January is what counts from January');
select * from finish();
rollback;
