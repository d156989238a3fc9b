-- SPDX-License-Identifier: Apache-2.0
-- R156-R158, X30-X32.
\ir ../ledger_helper.sql
select plan(7);
create function t.k(period text default '2023Q1') returns text language sql as $$
	select t.judged('risk', t.now_(), t.span(period)) $$;
select t.risk('{U500103,U500104}', 'mass_larger', '2023-02-01') as e \gset
select is(t.k(), 'U500103 v1 30/10, U500104 v1 30/10',
    'each district loses the full points');
select t.risk('{U500105}', 'opinion_major', '2023-02-01', '{
    "caused_by_reform": false, "caused_grounds": "谣言"}') as e \gset
select t.risk('{}', 'mass_extra', '2023-02-01', '{"project": "某项目"}') as p \gset
select is(t.k(), 'U500103 v1 30/10, U500104 v1 30/10, '
    'U500105 v1 not_caused_by_reform',
    'not caused by reform: shown, not taken; of a project alone: nobody''s');
select t.risk('{U500106}', 'opinion_major', '2023-04-01') as e \gset
select is(t.k(), 'U500103 v1 30/10, U500104 v1 30/10, '
    'U500105 v1 not_caused_by_reform, U500106 v1 after_cut_off', 'X33');
select t.at('2023-07-01 09:00+08');
select is(t.k('2023Q2'), 'U500103 v1 30/10, U500104 v1 30/10, '
    'U500105 v1 not_caused_by_reform, U500106 v1 1/10',
    'cumulative within the year');
select is((report.inputs('district', '2023Q2', t.now_(), false)
    #> '{inputs,risk,U500106}')::jsonb - '{count,digest,left_count,left_digest}'::text[],
    '{"num": 1, "den": 10, "events": {"opinion_major": 1}, "note_counts": {}}',
    'tenths, and how many of each kind');
select t.risk('{U500106}', 'opinion_major', '2023-06-30', '{"occurred_at":
    "2023-06-30T23:59:59+08:00"}') as e \gset
select t.risk('{U500106}', 'opinion_major', '2023-06-30', '{"occurred_at":
    "2023-06-30T16:00:00Z"}') as e \gset
select is((report.inputs('district', '2023Q2', t.now_(), false)
    #>> '{inputs,risk,U500106,num}'), '2',
    'two add up, over the same ten; the day ends at midnight here');
-- what the judge prices is what the rule set prices
select t.risk('{U500109}', l, '2023-06-01') as e from unnest(
    '{mass_extra,mass_larger,mass_major,opinion_major}'::text[]) l;
select is((select array_agg(x ->> 'key' || ' ' || (10 * (x ->> 'points')::numeric
    )::int order by x ->> 'key') from report.rule_set r, json_array_elements(
    r.body::json -> 'pillars') p, json_array_elements(p -> 'indicators') i,
    json_array_elements(i -> 'events') x where r.id = '2023-03-31'),
    (select array_agg(v.event || ' ' || v.num order by v.event)
    from ledger.judge_risk_v1(t.now_(), t.span('2023Q2')) v
    where v.unit = 'U500109'),
    'the judge and the rule set price the same');
select * from finish();
rollback;
