-- SPDX-License-Identifier: Apache-2.0
-- R11, R17: who moved since the last report of the kind, in which index; under
-- another rule set nothing is compared and why is said.
\ir ../report_helper.sql
select plan(15);
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
-- another rule set
select report.rule_set_load(replace(body, '"id": "2023-03-31"', '"id": "2023-07"'))
from report.rule_set where id = '2023-03-31';
select t.at('2023-10-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q3", "rule_set": "2023-07"}}')) as job \gset
\ir ../freeze.sql
select t.read('report_changes', :'boss', t.path(:report)) as c \gset
select is(:'c'::json ->> 'why', '两期所用指标体系不同（上期 2023-03-31，本期 '
    '2023-07），得分不可比', 'another rule set is not compared');
select is((select count(*) from json_array_elements(:'c'::json -> 'units') u
    where u ->> 'rank_before' is not null), 0::bigint, 'no rank of then');
select is(coalesce(:'c'::json ->> 'before', '') || coalesce(:'c'::json ->> 'now', '')
    || json_array_length(:'c'::json -> 'moved'), '0', 'and nothing to split');
select throws_ok(format($$select t.read('report_changes', %L, t.path(%s))$$,
    :'chief', :report), 'RF001', 'not_found', 'frozen: the office alone');
select * from finish();
rollback;
