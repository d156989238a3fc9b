-- SPDX-License-Identifier: Apache-2.0
-- What people read of a fact behind a figure: no code of a list, no code of a quarter.
\ir ../helper_filing.sql
select plan(4);
select t.achievement_submitted('U500103') as e \gset
select t.move(t.who('U500103', 'reviewer'), :e, 'approve') as x,
    t.move(t.who('D07', 'reviewer'), :e, 'approve') as y \gset
select results_eq(format('select title, day, kind from report.fact_heading(%s, 1)', :e),
    $$values ('建立数据共享机制', '2023-02-01', '被中央和国家有关部委工作简报刊发（单篇或单自然段以上）')$$,
    'an achievement by its situation');
select t.made(t.who('D46', 'clerk'), 'district_survey', t.survey('{"period": "2022Q4"}')) as s \gset
select is((select title from filing.entry where entry = :s), '2022年第四季度区县改革满意度', 'a survey by its quarter');
select t.edit(t.who('D46', 'clerk'), :s, '{"period": null}') as x \gset
select is((select title from filing.entry where entry = :s), '区县改革满意度', 'or without, while it has none');
set role rr_reader;
select kind as said from report.fact_heading(:e, 1) \gset
reset role;
select is(:'said'::text, '被中央和国家有关部委工作简报刊发（单篇或单自然段以上）',
    'to whoever reads reports');
select * from finish();
rollback;
