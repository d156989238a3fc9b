-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(17);
select t.who('D07', 'reviewer') as o \gset
select t.pilot_in_force() as p \gset
select t.update_in_force('U500103', :p) as q1 \gset
update flow.hook set owes = null where module <> 'pilot_update';
select ops.clock_set('2023-06-20 09:00+08') as x, filing.obligation_roll() as n \gset
select t.update_in_force('U500103', :p, '{"work_done": "第二季度"}', '2023Q2') as q2 \gset
create function t.work(p bigint) returns text language sql as $$
	select string_agg(period || ' ' || work_done, ',') from ledger.pilot_state where pilot = p
	and unit = 'U500103' and upper_inf(in_force) $$;
select is(t.work(:p), '2023Q2 第二季度', 'the later update is in force');
select is(t.move(:'o', :q2, 'void'), 'reason_required', 'a void wants a reason');
select is(t.move(:'o', :q2, 'void', '{"note": "填错项目"}'), '200', 'voided');
select is(t.work(:p), '2023Q1 1.召开会议。', 'what was approved before it is in force again');
select is((select count(*) from ledger.pilot_result where pilot = :p and unit = 'U500103'
    and upper_inf(in_force)), 2::bigint, 'with its results');
select is((select state || coalesce(entry::text, '') from filing.obligation
    where obligation = t.owed('U500103', :p, '2023Q2')), 'open', 'and the quarter is owed again');
select is(t.move(t.who('D07', 'reviewer'), :q2, 'void', '{"note": "x"}'), 'wrong_stage', 'once');
select t.made(t.who('U500105', 'clerk'), 'pilot_update', t.update_body(), t.owed('U500105', :p, '2023Q2')) as u \gset
select t.move(t.who('U500105', 'clerk'), :u, 'submit'), t.move(t.who('U500105', 'reviewer'), :u, 'approve'),
    t.move(t.who('D30', 'clerk'), :u, 'approve') \gset x
select is(t.move(:'o', :p, 'void', '{"note": "不属于试点"}'), '200', 'the pilot is voided');
select is((select count(*) from ledger.pilot where pilot = :p and upper_inf(in_force))
    + (select count(*) from ledger.pilot_unit where pilot = :p and upper_inf(in_force))
    + (select count(*) from ledger.pilot_state where pilot = :p and upper_inf(in_force)), 0::bigint,
    'nothing of it is in force');
select is((select count(*) from filing.obligation where subject = :p and state in ('open', 'filed')), 0::bigint,
    'nobody owes an update');
select is((select count(*) from filing.claim where entry = :p), 0::bigint, 'its number is free');
select is((select count(distinct unit) from ops.notice where entry = :p and kind = 'void'), 2::bigint,
    'the districts are told');
select is(t.move(:'o', :u, 'approve'), 'wrong_stage', 'an update under way cannot be approved any more');
select is(t.state(:u), 'voided voided', 'it ended with the pilot');
select is((select count(*) from ledger.pilot where pilot = :p), 1::bigint, 'what was stays to be read');
select is(t.state(t.pilot_submitted()), 'unit_review in_review', 'another may take the number');
select is(filing.obligation_roll('2023Q3'), 0, 'nothing is owed of what is voided');
select * from finish();
rollback;
