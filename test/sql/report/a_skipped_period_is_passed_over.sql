-- SPDX-License-Identifier: Apache-2.0
-- What a report is compared with is one thing everywhere: the last one published
-- of the kind before its period, and none where the rule set was another (R11).
\ir ../report_helper.sql
select plan(25);
create function t.then_(r bigint) returns text language sql as $$
	select concat_ws(' ', c ->> 'report', c ->> 'period', c ->> 'revision',
	    coalesce(c ->> 'why', 'comparable'))
	from (select a.body -> 'compared' as c from report.answer a
	    where a.answer = 'cockpit report ' || r) x $$;
create function t.places(r bigint) returns int language sql as $$
	select count(*) filter (where json_typeof(u -> 'previous') = 'object')::int
	from report.answer a, json_array_elements(a.body -> 'units') u
	where a.answer = 'cockpit report ' || r $$;
create function t.on_the_sheet(caller text, r bigint) returns text
language sql as $$
	select concat_ws(' ', p ->> 'report', p ->> 'rank', coalesce(
	    p #>> '{compared,why}', 'comparable'))
	from (select t.read('report_unit_scores', caller, jsonb_build_object(
	    'path', jsonb_build_object('id', r, 'unit', 'U500103')))
	    -> 'previous' as p) x $$;
create function t.line(caller text, more jsonb default '{}') returns text
language sql as $$
	select string_agg(concat(case when p #>> '{compared,why}' is not null
	    then '/ ' end, p ->> 'period', ' ', p #>> '{scores,composite,rank}'),
	    ' ' order by n)
	from json_array_elements(t.read('report_trend', caller,
	    jsonb_build_object('query', more)) -> 'points')
	    with ordinality x(p, n) $$;
create function t.rank_(r bigint) returns int language sql as $$
	select rank from report.score where report = r and unit = 'U500103'
	and level = 'composite' $$;
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select :report as first \gset
select t.said(t.act(:'boss', 'report_publish', t.path(:first))) as said \gset
select is(t.then_(:first), 'comparable', 'before the first there is none');
select is(t.on_the_sheet(:'boss', :first), 'comparable', 'nor on its sheets');
-- the second quarter has no report when the third has one
select t.at('2023-10-20 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q3"}}')) as job \gset
\ir ../freeze.sql
select :report as third \gset
select t.said(t.act(:'boss', 'report_publish', t.path(:third))) as said \gset
select is(report.before_of('district', '2023Q3'), :first::bigint,
    'a period without a report is passed over');
select is(t.then_(:third), :first || ' 2023Q1 1 comparable',
    'the cockpit says with which it compares');
select is(t.places(:third), 41, 'and each unit''s place in that');
select is((t.read('report_changes', :'boss', t.path(:third))
    #>> '{previous,report}')::bigint, :first::bigint, 'so do the changes');
select is(report.paper_previous(r) ->> 'period_label', '2023年第一季度',
    'and the paper') from report.report r where r.report = :third;
select is(report.paper_compared(r)::jsonb - 'rule_set' - 'period', jsonb_build_object('report', :first,
    'period_label', '2023年第一季度', 'revision', 1, 'why', null, 'note', null, 'restarts', '[]'::json),
    'with nothing to be told beside it') from report.report r where r.report = :third;
select is(report.paper_compared(r)::text, null, 'the first has none before it')
from report.report r where r.report = :first;
select is(split_part(t.on_the_sheet(:'boss', :third), ' ', 1), :first::text,
    'and the sheet of a unit');
select ok(report.cockpit_of(r.document::jsonb, 'live', null, ops.now())
    #>> '{compared,report}' = :first::text, 'live or published')
from report.report r where r.report = :third;
select is(t.line(:'clerk'), '2023Q1 ' || t.rank_(:first) || ' 2023Q3 '
    || t.rank_(:third), 'the line of the own unit goes from one to the other');
select is(t.line(:'clerk', '{"kind": "project"}'), null,
    'of another kind there is none');
-- then it is made up for, under another rule set
select report.rule_set_load(replace(replace(body, '"id": "2023-03-31"',
    '"id": "other"'), '"0.1"', '"0.2"')) from report.rule_set where id = '2023-03-31';
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2", "rule_set": "other"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.then_(:third), :report || ' 2023Q2 1 两期所用指标体系不同（上期 other，'
    '本期 2023-03-31）：“引发重大负面舆情或群体性事件”的每起扣分，得分不可比', 'what every screen reads was made anew');
select is(t.places(:third), 0, 'with no place of then');
select matches(t.on_the_sheet(:'boss', :third), '^' || :report
    || ' [0-9]+ 两期所用指标体系不同', 'the sheet says why');
select is(report.paper_previous(r)::text, null, 'the paper compares nothing')
from report.report r where r.report = :third;
select is(report.paper_compared(r) ->> 'why', report.incomparable(r.rule_set, :report),
    'and says that there is one, and why it does not') from report.report r where r.report = :third;
select is(t.then_(:report), :first || ' 2023Q1 1 两期所用指标体系不同（上期 '
    '2023-03-31，本期 other）：“引发重大负面舆情或群体性事件”的每起扣分，得分不可比', 'nor does the second with the first');
select is(t.line(:'clerk'), '2023Q1 ' || t.rank_(:first) || ' / 2023Q2 '
    || t.rank_(:report) || ' / 2023Q3 ' || t.rank_(:third),
    'the line breaks before and after');
select is((select string_agg(p ->> 'exact', ' ') from json_array_elements(
    t.read('report_trend', :'clerk', '{"query": {"unit": "U500104"}}')
    -> 'points') x, lateral (select x #> '{scores,brand}' as p) y), (select
    string_agg(s.exact, ' ' order by r.period) from report.score s
    join report.report r using (report) where s.unit = 'U500104'
    and s.index = 'brand'), 'a pillar has its line, and any unit''s is seen');
-- the first quarter of another year, beside the third of this one
select t.at('2024-04-25 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2024Q1", "rule_set": "2023-03-31"}}')) as job \gset
\ir ../freeze.sql
select is(report.paper_compared(r) ->> 'note', '两期不在同一年：品牌显示度、风险管控力从 1 月 1 日起重新累计',
    'the paper says that the year began anew') from report.report r where r.report = :report;
select is((report.paper_compared(r) -> 'restarts')::text, '["national", "city", "media", "risk"]', 'and for which indicators')
from report.report r where r.report = :report;
-- a version that answers in another shape makes what is kept anew
create function t.stale() returns bigint language sql as $$
	select count(*) from report.report r where r.state = 'published'
	and not exists (select from report.answer a where a.etag
	    = report.cockpit_tag(r) and a.answer = 'cockpit report ' || r.report) $$;
update report.answer set etag = 'of another version', body = '{}'
where answer like 'cockpit report %';
select is(t.stale(), 3::bigint, 'three answers are of another version');
\ir ../../../sql/data/report_screen.sql
select is(t.stale() || t.then_(:first), '0comparable',
    'the migrator has them made');
select * from finish();
rollback;
