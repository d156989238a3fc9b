-- SPDX-License-Identifier: Apache-2.0
-- R11, R17: who moved since the last report of the kind, in which index; under
-- another rule set nothing is compared and why is said.
\ir ../report_helper.sql
select plan(22);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select :report as first \gset
select is(t.read('report_changes', :'boss', t.path(:first)) ->> 'why',
    '此前没有已发布的报表，无从比较', 'the first has none before it');
select is((t.read('report_changes', :'boss', t.path(:first)) ->> 'comparable')
    || json_array_length(t.read('report_changes', :'boss', t.path(:first))
    -> 'moved'), 'false0', 'and compares nothing');
select t.said(t.act(:'boss', 'report_publish', t.path(:first))) as said \gset
select t.at('2023-06-08 09:00+08');
select t.achievement('U500104', 'N4', '2023-05-02') as n1 \gset
select t.achievement('U500104', 'N5', '2023-05-03') as n2 \gset
select t.at('2023-07-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select :report as second \gset
select t.read('report_changes', :'boss', t.path(:second)) as c \gset
select is((:'c'::json #>> '{previous,report}')::bigint, :first::bigint,
    'the second is compared with the first');
select is(:'c'::json ->> 'comparable' || coalesce(:'c'::json ->> 'note', ''),
    'true', 'under the same rule set, in the same year');
select is(json_array_length(:'c'::json -> 'units'), 41, 'all units');
select is((select format('%s→%s %s→%s', u ->> 'rank_before', u ->> 'rank',
    u #>> '{total_before,exact}', u #>> '{total,exact}')
    from json_array_elements(:'c'::json -> 'units') u where u ->> 'unit'
    = 'U500104'), (select format('%s→%s %s→%s', o.rank, n.rank, o.exact, n.exact)
    from report.score o join report.score n using (unit, level)
    where o.report = :first and n.report = :second and unit = 'U500104'
    and level = 'composite'), 'rank and total then and now');
select is((select string_agg(format('%s %s %s→%s', m ->> 'index', m ->> 'unit',
    m ->> 'band_before', m ->> 'band'), ', ' order by m ->> 'index',
    m ->> 'unit') from json_array_elements(:'c'::json -> 'moved') m), (select
    string_agg(format('%s %s %s→%s', n.index, n.unit, o.band, n.band), ', '
    order by n.index, n.unit) from report.score o join report.score n
    using (unit, level, index) where o.report = :first
    and n.report = :second and o.band <> n.band), 'and who changed colour');
select is((select count(*) from json_each(:'c'::json #> '{now,inputs}')),
    7::bigint, 'the engine gets the figures of this report');
select is((:'c'::json #> '{before,inputs,national,U500104}')::jsonb,
    '{"num": 0, "den": 1}', 'and of the one before');
select is(:'c'::json #>> '{now,inputs,national,U500104,num}', '3',
    'with nothing else of them');
-- a restated first quarter is what the second is compared with
select t.said(t.act(:'boss', 'report_publish', t.path(:second))) as said \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "一条成效认定有误"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is((t.read('report_changes', :'chief', t.path(:second))
    #>> '{previous,report}')::bigint, :report::bigint,
    'a corrected report before it takes the first''s place');
-- another rule set; one that only says it better makes the same scores
create function t.other(id text, how jsonb) returns text language plpgsql as $$
declare
	b jsonb := (select body from report.rule_set where rule_set.id = '2023-03-31');
	x record;
begin
	for x in select * from jsonb_each(how) loop
		b := jsonb_set(b, x.key::text[], x.value);
	end loop;
	perform report.rule_set_load((b || jsonb_build_object('id', id))::text);
	return report.counts_differ('2023-03-31', id);
end $$;
select is(t.other('words', '{"{label}": "新的叫法", "{pillars,0,label}": "落实力",
    "{pillars,0,indicators,0,label}": "试点数", "{pillars,1,indicators,0,basis}": "改写",
    "{pillars,2,indicators,0,data_owner}": "市统计局、市委改革办",
    "{pillars,0,indicators,0,points}": "20.00", "{pillars,0,indicators,0,coefficients}":
    ["1", "0.80"], "{pillars,0,indicators,0,options}": {"all_zero": "top"},
    "{pillars,0,indicators,0,value_format}": "number"}'), null,
    'labels, words, another spelling of a number: nothing');
select is(t.other('points', '{"{pillars,0,indicators,0,points}": "18",
    "{pillars,0,indicators,1,points}": "12"}'),
    '“承接的国家级和市级试点按时通过验收率”的分值；“承接国家级和市级试点项目数”的分值',
    'points');
select is(t.other('how', '{"{pillars,2,indicators,0,coefficients,2}": "0.5",
    "{pillars,2,indicators,0,approval_window,days}": 10, "{pillars,2,indicators,0,options,tie_low}":
    "floor"}'), '“社情民意电话调查满意度”的特殊情形、系数、补审期', 'method and window');
select is(t.other('price', '{"{pillars,3,indicators,0,events,0,points}": "0.2"}'),
    '“引发重大负面舆情或群体性事件”的每起扣分', 'a price');
select is(t.other('source', '{"{pillars,1,indicators,1,weight}": "2", "{colour,rule}":
    "rank_fifths"}'), '五色图分档；“改革经验获全市推广”的统计来源', 'a source, bands');
select is(t.other('drop', (select jsonb_build_object('{pillars,1,indicators}',
    (body::jsonb #> '{pillars,1,indicators}') - 0 || '[{"key": "new", "label": "新项",
    "kind": "display", "judge": "judge_pilots_v1", "approval_window": {"days": 5,
    "unit": "day"}, "value_format": "count"}]') from report.rule_set
    where id = '2023-03-31')), '去掉“改革经验获全国性肯定评价”；新增“新项”', 'an indicator');
select is(report.incomparable('words', :second), null,
    'a report under the better words is compared');
select report.rule_set_load(replace(replace(body, '"id": "2023-03-31"',
    '"id": "2023-07"'), '"0.1"', '"0.2"')) from report.rule_set where id = '2023-03-31';
select t.at('2023-10-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q3", "rule_set": "2023-07"}}')) as job \gset
\ir ../freeze.sql
select t.read('report_changes', :'boss', t.path(:report)) as c \gset
select is(:'c'::json ->> 'why', '两期所用指标体系不同（上期 2023-03-31，本期 '
    '2023-07）：“引发重大负面舆情或群体性事件”的每起扣分，得分不可比',
    'a rule set that scores otherwise is not compared');
select is((select count(*) from json_array_elements(:'c'::json -> 'units') u
    where u ->> 'rank_before' is not null), 0::bigint, 'no rank of then');
select is(coalesce(:'c'::json ->> 'before', '') || coalesce(:'c'::json ->> 'now', '')
    || json_array_length(:'c'::json -> 'moved'), '0', 'and nothing to split');
select throws_ok(format($$select t.read('report_changes', %L, t.path(%s))$$,
    :'chief', :report), 'RF001', 'not_found', 'frozen: the office alone');
select * from finish();
rollback;
