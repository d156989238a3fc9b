-- SPDX-License-Identifier: Apache-2.0
-- Included first by tests of reports: what ledger_helper.sql gives, people of
-- the reform office, a quarter of facts, and a worker's hands.
\ir ledger_helper.sql
select t.person('D07', 'reviewer') as maker, t.person('D07', 'leader') as boss,
    t.person('D07', 'reviewer') as other, t.person('U500103', 'leader') as chief,
    t.person('U500103', 'clerk') as clerk \gset

-- 2023Q1: enough that every indicator has a spread
select t.at('2023-04-05 09:00+08');
select t.pilot('{U500103,U500104}') as pilot \gset
select t.pilot('{U500103}', '{"document_number": "渝府办发〔2022〕9号",
    "level": "municipal", "acceptance_due": "2023-12-01"}') as second \gset
select t.state(:pilot, 'U500103', '2023Q1', t.accepted('2023-02-20') ||
    '{"results": [{"result_id": "a", "name": "制度", "form": "institution",
    "measures": "m", "effects": "f"}]}') as state \gset
select t.achievement('U500103', 'N4', '2023-03-01',
    '{"spread_units": ["U500104", "U500105"]}') as national \gset
select t.achievement('U500103', 'C1', '2023-03-02') as city \gset
select t.achievement('U500104', 'P1', '2023-03-03') as media \gset
select t.achievement('U500104', 'N4', '2023-04-01') as late \gset
select t.risk('{U500105}', 'mass_larger', '2023-02-01') as risk \gset
select t.survey('2023Q1', (select jsonb_agg(jsonb_build_object('unit', unit,
    'score', 80 + row_number % 15)) from (select unit, row_number() over (order
    by unit) from org.unit where kind = 'district') u)) as survey \gset
select t.at('2023-04-11 09:00+08');

\ir worker_helper.sql
