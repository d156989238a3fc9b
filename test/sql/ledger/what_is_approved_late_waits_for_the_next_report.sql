-- SPDX-License-Identifier: Apache-2.0
-- X33: the ledger as it stood when the window closed; a correction takes later
-- versions of what was in time.  2023Q1's window ends on 04-10 at 24:00.
\ir ../ledger_helper.sql
select plan(15);
create function t.n(corrected text default null) returns text language sql as $$
	select t.judged('brand_national', t.now_(), t.span('2023Q1', corrected)) $$;
select t.at('2023-04-10 23:59+08');
select t.achievement('U500103', 'N4', '2023-03-01') as a \gset
select t.at('2023-04-11 00:00+08');
select t.achievement('U500104', 'N4', '2023-03-01') as b \gset
select is(t.n(), 'U500103 v1 1/1, U500104 v1 approved_late',
    'a minute decides, and the list says why');
select is(t.judged('brand_national', t.now_(), t.span('2023Q2')),
    'U500103 v1 1/1, U500104 v1 1/1', 'next quarter both count');
select t.achievement('U500103', 'C1', '2023-03-01', '{}', :a, 2);
select is(t.n(), 'U500103 v1 1/1, U500104 v1 approved_late',
    'a later version does not change what stood');
select is(t.n('infinity'), 'U500104 v1 approved_late',
    'a correction takes the later version of what was in time');
select is(t.judged('brand_city', t.now_(), t.span('2023Q1', 'infinity')),
    'U500103 v2 1/1', 'as what it is now');
select is(t.judged('brand_city', t.now_(), t.span('2023Q1')),
    'U500103 v2 approved_late', 'the first report tells of it');
select t.void('achievement', :a);
select is(t.n(), 'U500103 v1 1/1, U500104 v1 approved_late',
    'void after the window: it stood');
select is(t.judged('brand_city', t.now_(), t.span('2023Q1', 'infinity')), null,
    'and a correction drops it');
-- states: a later quarter's update never speaks for an earlier one
select t.at('2023-04-05 09:00+08');
select t.pilot('{U500103}', '{"acceptance_due": "2023-03-01"}') as p \gset
select t.state(:p, 'U500103', '2023Q1', t.accepted('2023-02-01')) as s1 \gset
select t.at('2023-07-05 09:00+08');
select t.state(:p, 'U500103', '2023Q2', '{"acceptance": "failed",
    "acceptance_date": "2023-06-01"}') as s2 \gset
select is(t.judged('acceptance', t.now_(), t.span('2023Q1')), 'U500103 v1 1/1',
    'the first quarter goes by its own update');
select is(t.judged('acceptance', t.now_(), t.span('2023Q1', 'infinity')),
    'U500103 v1 1/1', 'its correction too');
select is(t.judged('acceptance', t.now_(), t.span('2023Q2')),
    'U500103 v1 0/1 overdue', 'the second by the new one');
select t.void('pilot_update', :s2);
select is(t.judged('acceptance', t.now_(), t.span('2023Q2')),
    'U500103 v1 0/1 overdue', 'a void update says nothing');
-- a district added later counts from the next report on (X15)
select t.pilot('{U500103,U500104}', '{"acceptance_due": "2023-03-01"}', :p, 2);
select is(t.judged('pilots', t.now_(), t.span('2023Q1')),
    'U500103 v1 1/1, U500104 v2 approved_late', 'not in this one');
select is(t.judged('pilots', t.now_(), t.span('2023Q1', 'infinity')),
    'U500103 v2 1/1, U500104 v2 approved_late', 'nor in its correction');
select is(t.judged('pilots', t.now_(), t.span('2023Q2')),
    'U500103 v2 1/1, U500104 v2 1/1', 'but in the next');
select * from finish();
rollback;
