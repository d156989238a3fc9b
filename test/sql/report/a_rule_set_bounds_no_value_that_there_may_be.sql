-- SPDX-License-Identifier: Apache-2.0
-- The engine refuses to score a value above its bound (实际值上限), so a bound below what
-- a source may count would leave a period without report, preview and live cockpit.
\ir ../report_helper.sql
select plan(8);
select body as b from report.rule_set where id = '2023-03-31' \gset
create function t.bound(b jsonb, pillar int, n int, most text) returns text language sql as $$
	select string_agg(f.code || ' ' || f.pointer || ' ' || f.detail, ', ')
	from report.rule_set_flaws('district', jsonb_set(b, array['pillars', pillar::text,
	    'indicators', n::text, 'value_max'], to_jsonb(most))) f $$;
select is(t.bound(:'b', 0, 0, '10'), 'value_max_low /body/pillars/0/indicators/0/value_max '
    '这个来源统计的件数没有上限，超过所填的就算不出报表，请留空', 'a count has none');
select is(t.bound(:'b', 0, 1, '0.99'), 'value_max_low /body/pillars/0/indicators/1/value_max '
    '这个来源统计的是比率，上限不能小于1', 'that of a rate is 1');
select is(t.bound(:'b', 0, 1, '1/2'), 'value_max_low /body/pillars/0/indicators/1/value_max '
    '这个来源统计的是比率，上限不能小于1', 'however it is written');
select is(concat(t.bound(:'b', 0, 1, '1.0'), t.bound(:'b', 0, 1, '3/2')), '', 'which may stand there');
select is(t.bound(:'b', 2, 0, '90'), 'value_max_low /body/pillars/2/indicators/0/value_max '
    '这个来源统计的是得分，上限不能小于100', 'that of a score 100');
select is(t.bound(:'b', 2, 0, '100'), null, 'which may, too');
select is(t.bound(:'b' #- '{pillars,0,indicators,0,judge}', 0, 0, '10'), null,
    'without a source nothing is known of it');
select is((select count(*) from report.rule_set s, report.rule_set_flaws(s.report_kind,
    s.body::jsonb)), 0::bigint, 'the rule sets that came with the program have no flaw');
select * from finish();
rollback;
