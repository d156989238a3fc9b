-- SPDX-License-Identifier: Apache-2.0
-- An update is late when it is filed after its day, and stays late; the time that
-- those above took makes nobody late [23], [32].
\ir ../helper_filing.sql
select plan(25);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('U500105', 'clerk') as b,
    t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o \gset
select t.pilot_in_force() as p \gset
create function t.owe(unit text, p bigint, period text default '2023Q1') returns text language sql as $$
	select state || ' ' || coalesce(filed_on::text, '-') || case when late then ' late' else '' end
	from filing.obligation o where o.unit = owe.unit and o.subject = p and o.period = owe.period $$;
create function t.how(unit text, p bigint) returns text language sql as $$
	select filing.timeliness(o) from filing.obligation o where o.unit = how.unit
	and o.subject = p and o.period = '2023Q1' $$;
select is(t.owe('U500103', :p), 'open -', 'owed');
select is(t.how('U500103', :p), 'pending', 'and not yet to be judged');
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as e \gset
select t.move(:'a', :e, 'submit') as x \gset
select is(t.owe('U500103', :p), 'filed 2023-03-20', 'filed');
select t.move(:'a', :e, 'withdraw') as x \gset
select is(t.owe('U500103', :p), 'open -', 'what was taken back was not filed');
select t.move(:'a', :e, 'submit'), t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "改"}') \gset x
select is(t.owe('U500103', :p), 'open -', 'nor what came no further than the own reviewer');
select ops.clock_set('2023-03-31 23:30+08') as x \gset
select t.move(:'a', :e, 'submit', '{"note": "已改"}'), t.move(:'r', :e, 'approve') \gset x
select is(t.owe('U500103', :p), 'filed 2023-03-31', 'on the last day, by the office''s clock');
select ops.clock_set('2023-04-20 09:00+08') as x \gset
select is(t.move(:'d', :e, 'return', '{"reason_code": "wording", "note": "改"}'), '200', 'the department takes three weeks');
select is(t.owe('U500103', :p), 'open 2023-03-31', 'it came back, and had been filed');
select is((t.read(:'a', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id',
    t.owed('U500103', :p)))) -> 'overdue'), 'false', 'so it is not overdue');
select t.move(:'a', :e, 'submit', '{"note": "已改"}'), t.move(:'r', :e, 'approve') \gset x
select is(t.owe('U500103', :p), 'filed 2023-03-31', 'nor late for the time that others took');
select is(t.how('U500103', :p), 'on_time', 'it was on time');
select t.move(:'d', :e, 'approve'), t.move(:'o', :e, 'approve') \gset x
select is(t.owe('U500103', :p), 'met 2023-03-31', 'met');
select t.move(:'a', :e, 'revise'), t.move(:'a', :e, 'submit'), t.move(:'a', :e, 'withdraw') \gset x
select is(t.owe('U500103', :p), 'met 2023-03-31', 'a change of what is approved alters nothing');

select is(t.how('U500105', :p), 'late', 'another unit has not filed');
select is(t.owe('U500105', :p), 'open -', 'which nobody has to write down');
select t.made(:'b', 'pilot_update', t.update_body(), t.owed('U500105', :p)) as f \gset
select t.move(:'b', :f, 'submit') as x \gset
select is(t.owe('U500105', :p), 'filed 2023-04-20 late', 'until it files, late');
select t.move(:'b', :f, 'withdraw'), t.discard(:'b', :f) \gset x
select is(t.owe('U500105', :p), 'open - late', 'taken back, it was late all the same');
select throws_ok($$ update filing.obligation set late = false where late $$, '55000', null, 'whoever writes');
select lives_ok($$ update filing.obligation set closed_at = ops.now() where late $$, 'what else of it may change');

-- what was never filed is settled by a later quarter, and was late
select filing.obligation_roll('2023Q2') as x \gset
select is(t.how('U500105', :p), 'late', 'before');
select t.update_in_force('U500105', :p, '{}', '2023Q2') as g \gset
select is(t.owe('U500105', :p), 'waived - late', 'settled, late for ever');
select is(t.owe('U500105', :p, '2023Q2'), 'met 2023-04-20', 'by one that is on time');

-- a pilot that is no longer there obliges nobody, and blames nobody
select ops.clock_set('2023-07-03 09:00+08'), filing.obligation_roll('2023Q2') \gset x
select t.pilot_in_force('{"document_number": "建办科函〔2021〕444号", "name": "乙"}', '444') as q \gset
select filing.obligation_roll('2023Q2') as x \gset
select t.move(:'o', :q, 'void', '{"note": "重复"}') as x \gset
select is((select string_agg(distinct state || late, ' ') from filing.obligation where subject = :q),
    'waivedfalse', 'voided');
select is((select count(*) from filing.obligation where due_original >= due), 0::bigint, 'a first day lies before the last');
select is((select count(*) from filing.obligation where state in ('filed', 'met') and filed_on is null), 0::bigint,
    'whatever was filed says when');
select * from finish();
rollback;
