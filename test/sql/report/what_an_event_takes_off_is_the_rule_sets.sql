-- SPDX-License-Identifier: Apache-2.0
-- R11, R154-R158: prices of deductions are data of the rule set.  A report counted
-- by others verifies, one counted before them still does, each fact is worth what
-- its own rule set says, and a kind that it does not price takes nothing off.
\ir ../report_helper.sql
select plan(15);
select t.at('2023-04-06 09:00+08');
select t.risk('{U500105}', 'opinion_major', '2023-02-02') as opinion \gset
select t.risk('{U500106}', 'mass_major', '2023-02-03') as major \gset
select t.at('2023-04-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select :report as first \gset
create function t.risk_of(r bigint, u text) returns text language sql as $$
	select concat_ws(' ', f ->> 'num', f ->> 'den', (f ->> 'events')::jsonb, (select
	    string_agg(concat_ws('/', l.event, l.num, l.den), ',') from
	    report.lines_of(f::jsonb, true) l), s #>> '{indicators,risk,score,exact}')
	from report.report x, json_array_elements(x.document::json #> '{scores,units}') s,
	    lateral (select x.document::json #> '{inputs,risk}' -> u as f) y
	where x.report = r and s ->> 'unit' = u $$;
select is(t.risk_of(:first, 'U500105'), '31 10 {"mass_larger": 1, "opinion_major": 1} '
    'mass_larger/30/10,opinion_major/1/10 -31/10', 'by the manual: 3 and 0.1');

-- the default, word for word, is read as the judge gives it
select is((select s.query from report.indicators_of('2023-03-31') i,
    report.source_of(i.body) s where i.indicator = 'risk'),
    'ledger.judge_risk_v1($1, $2)', 'the manual''s prices are the judge''s');
select is((select s.query from report.indicators_of('project-2023') i,
    report.source_of(i.body) s where i.body ->> 'kind' = 'deduction'),
    'ledger.judge_project_risk_v1($1, $2)', 'so are those of the project report');
select i.body as rule from report.indicators_of('2023-03-31') i
where i.indicator = 'risk' \gset
create temp table as_judged as
select concat_ws(' ', unit, event, num || '/' || den, reason) as n
from t.verdicts(:'rule', t.span('2023Q1'));
select bag_eq($$select n from as_judged$$,
    $$select concat_ws(' ', unit, event, num || '/' || den, reason)
    from ledger.judge_risk_v1(t.now_(), t.span('2023Q1'))$$,
    'each fact as the judge prices it');
-- another spelling of the same prices is the same
select is((select s.query from report.source_of(jsonb_set(:'rule',
    '{events,1,points}', '"3.00"')) s), 'ledger.judge_risk_v1($1, $2)',
    '3.00 is 3');

-- others, drawn up on screen
select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')) as said \gset
create function t.priced(events text) returns jsonb language sql as $$
	select jsonb_set(body::jsonb, '{pillars,3,indicators,0,events}',
	    (select jsonb_agg(jsonb_build_object('key', split_part(e, ' ', 1),
	    'label', split_part(e, ' ', 1), 'points', split_part(e, ' ', 2)))
	    from unnest(string_to_array(events, ',')) e))
	from report.rule_set where id = '2024' $$;
create function t.edit(caller text, revision int, body jsonb) returns ops.answer
language sql as $$
	select t.act(caller, 'rule_set_edit', jsonb_build_object('path',
	    '{"rule_set": "2024"}'::jsonb, 'if_match', revision, 'text', body::text)) $$;
select is((select string_agg(e ->> 'pointer' || ' ' || (e ->> 'code'), ', ') from
    json_array_elements((t.edit(:'maker', 1, t.priced('mass_larger 1/3,typhoon 2'))).body
    -> 'errors') e), '/body/pillars/3/indicators/0/events event_unknown, '
    '/body/pillars/3/indicators/0/events event_price',
    'only what its source finds, only in decimals');
select is(t.said(t.edit(:'maker', 1, t.priced(
    'opinion_major 0.25,mass_larger 2.5,mass_extra 12'))), '200',
    'prices are the office''s, a kind may go unpriced');
select is((select d #>> '{fields,0,field}' from json_array_elements(t.read('rule_set_diff',
    :'maker', '{"path": {"rule_set": "2023-03-31"}, "query": {"to": "2024"}}')
    -> 'parts') d where d ->> 'key' = 'risk' and d ->> 'level' = 'indicator'),
    'events', 'a comparison shows them');
select is(t.said(t.act(:'other', 'rule_set_publish', '{"path": {"rule_set": "2024"},
    "if_match": 2, "body": {"from_period": "2023Q2"}}')), '200', 'in force from Q2');
select t.at('2023-07-21 09:00+08');
select t.survey('2023Q2', (select jsonb_agg(jsonb_build_object('unit', unit,
    'score', 80 + row_number % 15)) from (select unit, row_number() over (order
    by unit) from org.unit where kind = 'district') u)) as s2 \gset
select t.at('2023-07-22 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q2"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.risk_of(:report, 'U500105'), '275 100 {"mass_larger": 1, "opinion_major": 1} '
    'mass_larger/250/100,opinion_major/25/100 -11/4',
    'each event of the year at the new price, in whole hundredths');
select is(t.risk_of(:report, 'U500106'), '0 100 {} 0', 'an unpriced one takes nothing off');
select is((select l.entry || ' ' || l.reason from report.report r, report.lines_of(
    r.document::jsonb #> '{inputs,risk,U500106}', false) l where r.report = :report),
    :'major' || ' event_not_priced', 'and is shown with the reason');
select is(t.verified(:'chief', :report), 'true true []', 'the report verifies equal');
select is(t.verified(:'chief', :first), 'true true []',
    'the one before, at its own prices, too');
alter table ledger.risk_event disable trigger all;
update ledger.risk_event set level = 'mass_extra' where entry = :risk;
alter table ledger.risk_event enable trigger all;
select ok(t.verified(:'chief', :report) ~ format('counted risk U500105 %s/1', :risk),
    'and a fact that is worth something else is named');
select * from finish();
rollback;
