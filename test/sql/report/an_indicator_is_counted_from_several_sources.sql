-- SPDX-License-Identifier: Apache-2.0
-- R11: sources that are there are combined and weighed in the rule set.  Their
-- counted facts are added, each filing once, exactly; every fact says from which
-- source it is; the report verifies, and so does one counted before.
\ir ../report_helper.sql
select plan(19);
select t.at('2023-04-06 09:00+08');
select t.achievement('U500104', 'C2', '2023-03-06') as city2 \gset
select t.achievement('U500103', 'C1', '2022-12-30') as last_year \gset
select t.risk('{U500106}', 'opinion_major', '2023-02-03') as opinion \gset
select t.at('2023-04-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select :report as first \gset

select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')) as said \gset
create function t.edit(caller text, revision int, more jsonb) returns ops.answer
language sql as $$
	select t.act(caller, 'rule_set_edit', jsonb_build_object('path',
	    '{"rule_set": "2024"}'::jsonb, 'if_match', revision, 'text', (jsonb_set(
	    body::jsonb, '{pillars,1,indicators,0}',
	    body::jsonb #> '{pillars,1,indicators,0}' || more))::text))
	from report.rule_set where id = '2024' $$;
create function t.flaws(a ops.answer) returns text language sql as $$
	select string_agg(split_part(e ->> 'pointer', '/', 7) || ' ' || (e ->> 'code'), ', ')
	from json_array_elements(a.body -> 'errors') e $$;
select is(t.flaws(t.edit(:'maker', 1, '{"also": [{"judge": "judge_nothing_v1"}]}')),
    'also judge_unknown', 'one that is not there');
select is(t.flaws(t.edit(:'maker', 1, '{"also": [{"judge": "judge_project_city_v1"}]}')),
    'also judge_unknown', 'nor of the other report');
select is(t.flaws(t.edit(:'maker', 1, '{"also": [{"judge": "judge_acceptance_v1"}]}')),
    'also sources_differ', 'a count and a rate do not add up');
select is(t.flaws(t.edit(:'maker', 1, '{"also": [{"judge": "judge_risk_v1"}]}')),
    'also sources_differ', 'nor a count and events');
select is((select string_agg(f.code, ', ') from report.rule_set_flaws('district',
    (select jsonb_set(body::jsonb, '{pillars,0,indicators,1,also}',
    '[{"judge": "judge_satisfaction_v1"}]') from report.rule_set where id = '2024')) f),
    'sources_differ', 'nor a rate and a scale');
select is(t.said(t.edit(:'maker', 1, '{"judge": "judge_brand_national_v1", "weight": "1.5",
    "also": [{"judge": "judge_brand_city_v1", "weight": "0.25"},
    {"judge": "judge_brand_media_v1"}]}')), '200', 'three counts, weighed');
select is((select string_agg(f ->> 'field', ' ') from json_array_elements(t.read(
    'rule_set_diff', :'maker', '{"path": {"rule_set": "2023-03-31"}, "query": {"to":
    "2024"}}') -> 'parts') d, json_array_elements(d -> 'fields') f
    where d ->> 'key' = 'national'), 'also weight', 'a comparison shows both');
select is(t.said(t.act(:'other', 'rule_set_publish', '{"path": {"rule_set": "2024"},
    "if_match": 2, "body": {"from_period": "2023Q2"}}')), '200', 'in force from Q2');
select is((select string_agg(signature, ' ' order by signature) from
    report.judges_of('2024') where signature ~ 'brand'),
    'ledger.judge_brand_city_v1(bigint,ledger.span) '
    'ledger.judge_brand_media_v1(bigint,ledger.span) '
    'ledger.judge_brand_national_v1(bigint,ledger.span) '
    'ledger.judge_brand_v1(text,bigint,ledger.span)', 'each is sealed');
select t.at('2023-07-06 09:00+08');
select t.achievement('U500103', 'C1', '2023-05-02') as city3 \gset
select t.at('2023-07-22 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
-- written from the rule, not from the engine: 1.5 N + 0.25 C + P of the year
create temp table due as
select o.unit, coalesce(sum(case left(a.situation, 1) when 'N' then 1.5
    when 'C' then 0.25 when 'P' then 1 end), 0) as value
from org.unit o left join ledger.achievement a on a.unit = o.unit
    and upper_inf(a.in_force) and a.event_date between '2023-01-01' and '2023-06-30'
    and a.approved_at < '2023-07-08'
where o.kind = 'district' and o.reports group by o.unit;
create temp table said as select u.key as unit, (u.value ->> 'num')::numeric
    / (u.value ->> 'den')::numeric as value, u.value as figure
from report.report r, json_each(r.document::json #> '{inputs,national}') u
where r.report = :report;
select bag_eq('select unit, trim_scale(value) from said',
    'select unit, trim_scale(value) from due',
    'every unit has what SQL of its own gives');
select cmp_ok((select count(distinct value)::int from due), '>', 2, 'which differ');
select is((select string_agg(concat_ws(' ', l.num || '/' || l.den, l.source), ', '
    order by l.entry) from said s, report.lines_of(s.figure::jsonb, true) l
    where s.unit = 'U500103'), '150/100 judge_brand_national_v1, '
    '25/100 judge_brand_city_v1, 25/100 judge_brand_city_v1',
    'each fact at its weight, and from which source');
select is((select string_agg(x ->> 'source_label', ', ' order by (x ->> 'entry')::bigint)
    from json_array_elements(t.why(:'chief', :report, 'U500103', 'national')
    -> 'counted') x), '改革经验获全国性肯定评价的件数, 改革经验获全市推广的件数, '
    '改革经验获全市推广的件数', 'in words in the explanation');
select is(t.verified(:'chief', :report), 'true true []', 'it verifies equal');
select is(t.verified(:'chief', :first), 'true true []', 'so does the one before');
savepoint s;
alter table ledger.achievement disable trigger all;
update ledger.achievement set situation = 'N4' where entry = :city3;
alter table ledger.achievement enable trigger all;
select ok(t.verified(:'chief', :report) ~ format('counted national U500103 %s/1', :city3),
    'a fact that changes its source is named');
rollback to s;

-- one filing that two sources count is one fact: the first source's
do $$ begin
	execute replace(pg_get_functiondef('ledger.judge_brand_city_v1(bigint,ledger.span)'
	    ::regprocedure), 'judge_brand_city_v1', 'judge_brand_copy_v1');
end $$;
insert into ledger.judge (judge, den, label) values ('judge_brand_copy_v1', 1, '又一个');
create function t.figure(indicator text, unit text) returns text language sql as $$
	select concat_ws(' ', f ->> 'num', f ->> 'den', f ->> 'count', f ->> 'left_count',
	    (select string_agg(distinct x.reason, ',') from report.lines_of(f, false) x))
	from report.figures(indicator::jsonb, t.now_(), t.span('2023Q2'),
	    array[unit], 'full') y, lateral (select (y.units -> unit)::jsonb as f) z $$;
select is(t.figure('{"kind": "three_tier", "judge": "judge_brand_copy_v1", "weight": "2",
    "also": [{"judge": "judge_brand_city_v1"}]}', 'U500103'), '4 1 2 2 counted_before',
    'not counted twice, and why');
-- events of two sources, priced alike
select is(t.figure('{"kind": "deduction", "judge": "judge_risk_v1", "events":
    [{"key": "opinion_major", "points": "0.25"}], "also": [{"judge":
    "judge_risk_v1"}]}', 'U500106'), '25 100 1 1 counted_before', 'an event is taken once');
select is(t.figure('{"kind": "two_tier", "judge": "judge_acceptance_v1", "weight":
    "0.5"}', 'U500103'), '5 5 1 1 not_yet_due',
    'of a rate both parts weigh the same');
select * from finish();
rollback;
