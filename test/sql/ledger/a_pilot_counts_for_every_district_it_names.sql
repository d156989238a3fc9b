-- SPDX-License-Identifier: Apache-2.0
-- S: R60-R62, R65, R68, X4, X16-X18.
\ir ../ledger_helper.sql
select plan(12);
create function t.s(period text default '2023Q1') returns text language sql as $$
	select t.judged('pilots', t.now_(), t.span(period)) $$;
select t.pilot('{U500103,U500104}') as e \gset
select is(t.s(), 'U500103 v1 1/1, U500104 v1 1/1', 'both, once each');
select is((select counted from ledger.judge_pilots_v1(t.now_(), t.span('2021Q3'))
    where unit = 'U500103'), false, 'not before its document');
select is(t.judged('pilots', t.now_(), t.span('2021Q3', 'infinity')),
    'U500103 v1 approved_late, U500104 v1 approved_late',
    'nor where it was approved after that window, even in a correction');
select ledger.pilot_suspend(:e, :e, 1, 'D07', '范围有争议',
    ledger.approve_begin());
select is(t.s(), 'U500103 v1 suspended, U500104 v1 suspended',
    'suspended by the office, with reason');
select ledger.pilot_resume(:e, ledger.approve_begin());
select is(t.s(), 'U500103 v1 1/1, U500104 v1 1/1', 'and back again');
select t.void('pilot', :e);
select is(t.s(), null, 'void: gone');
-- 19th Congress: from 2017-10-18 on a pilot stays when accepted
select t.pilot('{U500103}', '{"document_date": "2017-10-18"}') as new \gset
select t.state(:new, 'U500103', '2023Q1', t.accepted('2022-12-01')) as s \gset
select is(t.s(), 'U500103 v1 1/1', 'from that day on it stays after acceptance');
select t.void('pilot', :new);
select t.pilot('{U500103,U500104,U500105}', '{"document_date": "2017-10-17",
    "still_running": true}') as old \gset
select t.state(:old, 'U500103', '2023Q1', t.accepted('2022-12-31')) as s \gset
select t.state(:old, 'U500104', '2023Q1', t.accepted('2023-01-01')) as s \gset
select is(t.s(), 'U500103 v1 earlier_and_finished, U500104 v1 1/1, '
    'U500105 v1 1/1', 'an earlier one leaves in the period after acceptance');
select t.void('pilot', :old);
select t.pilot('{U500103}', '{"document_date": "2017-10", "still_running": false}')
    as old \gset
select is(t.s(), 'U500103 v1 earlier_and_finished',
    'a month is read as its first day; one no longer running is out of scope');
select t.void('pilot', :old);
-- validity of units: 江北 is a district until 2025-11-06
select t.pilot('{U500105,U500103}', '{"level": "municipal"}') as e \gset
select is((select count(*) filter (where counted) from ledger.judge_pilots_v1(
    t.now_(), ('2025Q4', '2025-10-01', '2025-12-31', 'infinity', 'infinity'))),
    1::bigint, 'a unit that has ended does not count any more');
select is((select array_agg(unit) from ledger.judge_pilots_v1(t.now_(),
    ('2025Q4', '2025-10-01', '2025-12-31', 'infinity', 'infinity'))
    where reason = 'not_a_reporting_unit'), '{U500105}', 'and says so');
select is((select count(*) from (select reason from ledger.judge_pilots_v1(
    t.now_(), t.span('2023Q1')) where not counted) j
    where reason not in (select reason from ledger.reason)), 0::bigint,
    'every reason has words');
select * from finish();
rollback;
