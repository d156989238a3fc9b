-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(15);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select :report as first \gset
create function t.differs(report bigint) returns json language sql as $$
	select report.edition_changes(r) from report.report r
	where r.report = differs.report $$;
select ok(t.differs(:first) is null, 'a first edition differs from none');
select t.said(t.act(:'boss', 'report_publish', t.path(:first))) as said \gset

-- approved after the window: the correction that an appeal asked for counts nothing
select t.at('2023-05-08 09:00+08');
select t.achievement('U500106', 'N4', '2023-03-01',
    '{"matter": "迟来的事项"}') as late_ \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "依申诉更正"}}')) as job \gset
\ir ../freeze.sql
select :report as second, t.differs(:report) as d \gset
select is(:'d'::jsonb - 'left_out', format('{"report": %s, "revision": 1,
    "differ": 0, "about": [], "totals": [], "figures": []}', :first)::jsonb,
    'an edition that changes nothing says so');
select is((select string_agg(concat_ws(' ', x ->> 'name', x ->> 'label',
    f ->> 'entry', f ->> 'title', f ->> 'how', f ->> 'label'), ', ')
    from json_array_elements(:'d'::json -> 'left_out') x,
    json_array_elements(x -> 'facts') f), '沙坪坝区 改革经验获全国性肯定评价 '
    || :late_ || ' 迟来的事项 added 在补审期结束之后才通过，本期不计',
    'and why: what was added since is left out');

-- never published: readers know the first only
select t.void('achievement', :media);
select t.achievement('U500103', 'N4', '2023-03-01',
    '{"matter": "改过的事项"}', :national, 2);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "一条成效认定有误"}}')) as job \gset
\ir ../freeze.sql
select t.differs(:report) as d \gset
select is(:'d'::json ->> 'revision', '1',
    'compared is what was published, not what was thrown away');
select is((select concat_ws(' ', x ->> 'name', x ->> 'label',
    x ->> 'value_before', x ->> 'value', f ->> 'entry', f ->> 'how')
    from json_array_elements(:'d'::json -> 'figures') x,
    json_array_elements(x -> 'facts') f
    where x ->> 'indicator' = 'media'), '大渡口区 改革经验被5家中央媒体深度专题报道 1 0 '
    || :media || ' gone', 'a value that is another, and the fact that it was');
select is((select concat_ws(' ', x ->> 'value_before', x ->> 'value',
    f ->> 'version', f ->> 'title', f ->> 'how')
    from json_array_elements(:'d'::json -> 'figures') x,
    json_array_elements(x -> 'facts') f where x ->> 'unit' = 'U500103'
    and x ->> 'indicator' = 'national'), '1 1 2 改过的事项 changed',
    'a fact of another version');
select is((select count(*) from json_array_elements(:'d'::json -> 'figures') x
    where x ->> 'indicator' = 'media'
    and x #>> '{score_before,exact}' <> x #>> '{score,exact}'), (select count(*)
    from report.score a join report.score b using (unit, level, index)
    where a.report = :first and b.report = :report and level = 'indicator'
    and index = 'media' and a.exact is distinct from b.exact),
    'each score that the standards moved with it, and no other');
select is((select string_agg(x ->> 'unit', '' order by x ->> 'unit')
    from json_array_elements(:'d'::json -> 'totals') x), (select
    string_agg(unit, '' order by unit)
    from report.score a join report.score b using (unit, level, index)
    where a.report = :first and b.report = :report and level = 'composite'
    and (a.exact, a.rank, a.band) is distinct from (b.exact, b.rank, b.band)),
    'and each total, rank and colour');
select is((select string_agg(distinct(x #>> '{total_before,exact}'
    is distinct from x #>> '{total,exact}')::text, ' ') from json_array_elements(
    :'d'::json -> 'totals') with ordinality y (x, n) where n <= (select count(*)
    from json_array_elements(:'d'::json -> 'totals') z
    where z #>> '{total_before,exact}' is distinct from z #>> '{total,exact}')),
    'true', 'those of another total before those whose rank alone moved');
select is((:'d'::json ->> 'differ')::int, json_array_length(:'d'::json -> 'about')
    + json_array_length(:'d'::json -> 'totals')
    + json_array_length(:'d'::json -> 'figures'), 'how many places');
select is((:'d'::json #>> '{figures,0,indicator}') || ' '
    || (:'d'::json #>> '{figures,1,indicator}'), 'national media',
    'those that were changed before those that moved with them');

-- an event that was not proved is nobody's business
select is(report.edition_facts('{"counted": [], "left_out": []}',
    '{"counted": [], "left_out": [{"entry": 1, "version": 1,
    "reason": "not_caused_by_reform"}]}', false)::text, '[]',
    'nothing of what was not proved');
select is((select jsonb_agg(split_part(x, '：', 1))
    from json_array_elements_text(report.edition_about(a, b)) x), '["指标体系由 2023-03-31 改为 2024",
    "统计截止日由 2023-03-31 改为 2023-03-30", "万州区 改称 万州新区"]',
    'other rules, another last day, another name')
from (select r from report.report r where r.report = :first) x (a),
    lateral (select jsonb_populate_record(a, jsonb_build_object('rule_set',
    '2024', 'cut_off', '2023-03-30', 'document',
    replace((a).document, '万州区', '万州新区')))) y (b);
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
create function t.told(caller text, report bigint) returns boolean language sql as $$
	select json_typeof(t.read('report_changes', caller, t.path(report)) -> 'edition')
	    = 'object' $$;
select is(t.told(:'chief', :report), true, 'a district reads which filings differ');
select is(t.told(t.person('D07', 'auditor'), :report), false,
    'an administrator, who reads none, does not');
select * from finish();
rollback;
