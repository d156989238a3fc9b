-- SPDX-License-Identifier: Apache-2.0
\ir ../report_helper.sql
select plan(20);
select throws_ok(format($$select report.cockpit_district(%L, '{"query":
    {"basis": "live"}}')$$, :'chief'), 'RF001', 'not_found',
    'before the worker has counted there is none');
select throws_ok(format($$select report.cockpit_district(%L, '{}')$$, :'chief'),
    'RF001', 'not_found', 'nor a published one before there is a report');
select ledger.horizon_cut() as h1 \gset
select report.inputs('district', null, null, true) as document \gset
\ir ../score.sql
select :'scored' as old \gset
select is(:'document'::json ->> 'period' || ' ' || (:'document'::json
    ->> 'cut_off'), '2023Q2 2023-04-11', 'live: this quarter, today');
select is(json_array_length(:'document'::json -> 'units'), 41, '41 units');
select ok(:'document' not like '%"counted"%', 'without the lists of records');
select ops.generation() as g \gset
select is(report.live_store(:h1, :g, :'scored'), true, 'a first answer');
select is(ops.generation(), :g + 1::bigint, 'tells servers to forget the one before');
select is(report.live_store(:h1, :g + 1, :'scored'), false,
    'the same again does not');
create function t.live(caller text) returns json language sql as $$
	select body from report.cockpit_district(caller,
	    '{"query": {"basis": "live"}}') $$;
select t.live(:'chief') as live \gset
select is(:'live'::json ->> 'basis' || ' ' || (:'live'::json ->> 'rehearsal'),
    'live true', 'it says what it is');
select is((:'live'::json -> 'totals')::jsonb, '{"pilots": 2,
    "pilots_taken_on": 3, "pilot_results": 1,
    "accepted": 1, "overdue": 1, "achievements_national": 2,
    "achievements_city": 1, "media": 1, "risk_events": 1,
    "filings_approved": 9, "demands": 0, "demands_adopted": 0,
    "bottlenecks": 0, "bottlenecks_completed": 0}', 'totals');
select is((:'live'::json #> '{boards,pilots,0}')::jsonb, '{"unit": "U500103",
    "count": 2, "results": 1, "accepted": 1, "overdue": 0}', 'the board of pilots');
select is((:'live'::json #> '{boards,brand,0}')::jsonb, '{"unit": "U500103",
    "national": 1, "city": 1, "media": 0}', 'of brands');
select is((:'live'::json #> '{boards,spread,0}')::jsonb, '{"unit": "U500103",
    "count": 2}', 'of what has spread');
select is((select u #>> '{notes,satisfaction,0,label}' from json_array_elements(
    :'live'::json -> 'units') u where u ->> 'unit' = 'U500103'),
    '本期没有调查结果，沿用最近一期', 'a carried survey is told of');
select t.achievement('U500106', 'N4', '2023-04-02') as e \gset
select ledger.horizon_cut() as h2 \gset
select report.inputs('district', null, null, true) as document \gset
\ir ../score.sql
select is(report.live_store(:h2, :g + 2, :'scored'), true, 'an approval changes it');
select is(report.live_store(:h1, :g + 3, :'old'), false,
    'a slower worker''s older one does not come back');
select is((t.live(:'chief') ->> 'horizon')::bigint, :h2::bigint,
    'the newer horizon stands');
select throws_ok(format('select report.live_store(%s, 9, %L)', :h1, :'scored'),
    'P0001', null, 'a document says its own horizon');
select is(t.as_('rr_api', format('select report.live_store(%s, 9, %L)', :h2,
    :'scored')), '42501', 'the server stores none');
-- published: the report, and where each stood a period before
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said,
    :report as first \gset
select t.at('2023-07-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is((select (u #>> '{previous,rank}')::int from json_array_elements(
    t.read('cockpit_district', :'chief') -> 'units') u
    where u ->> 'unit' = 'U500105'), (select rank from report.score
    where report = :first and unit = 'U500105' and level = 'composite'),
    'the published one compares with the period before');
select * from finish();
rollback;
