-- SPDX-License-Identifier: Apache-2.0
-- R55, R115: first by the day named, then every quarter, until a version that
-- says 已完成 is approved.  Four stages, one return (R43, R113).
\ir ../helper_assigned.sql
select plan(40);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D07', 'reviewer') as office \gset
select t.assigned('demand_task', t.rows('U500103 2023-03-28', 'D30 2023-05-31')) as e \gset

-- a report goes all the way
select is(t.said(t.act(:'a', 'entry_create', '{"body": {"module": "demand_task_update"}}')), 'nothing_owed',
    'a report answers what is owed');
select t.begun('U500103', :e, '2023Q1', '{"problems": "无。"}') as u \gset
select is((select title from filing.entry where entry = :u), '打通数据堵点·2023年第一季度推进情况', 'it is called after its task');
select is(t.errors(t.moved(:'a', :u, 'submit')), '{invalid_value /body/problems}'::text[],
    '无 is no problem only with its reason (R53)');
select is(t.edit(:'a', :u, '{"problems": "无，数据标准已统一", "progress": "completed"}'), '200', 'with one it is');
select is(t.errors(t.moved(:'a', :u, 'submit')), '{attachment_required /body/evidence}'::text[],
    '已完成 asks for proof');
select is(t.edit(:'a', :u, '{"progress": "under_way"}'), '200', 'it is under way');
select is(t.move(:'a', :u, 'submit'), '200', 'submitted');
select is(t.state(:u), 'unit_review in_review', 'to the own reviewer');
select is(t.move(:'office', :u, 'approve'), 'not_your_step', 'not yet the office''s');
select is(t.move(:'ar', :u, 'approve'), '200', 'who passes it');
select is(t.state(:u), 'office_review in_review', 'to the reform office');
select is(t.move(:'office', :u, 'return', '{"reason_code": "wording", "note": "请写明机制如何运转"}'), '200', 'which returns it');
select is(t.owes(:e), 'D30 2023Q2 05-31 open, U500103 2023Q1 03-28 open', 'so it is owed again');
select is(t.edit(:'a', :u, '{"progress_detail": "1.建立联席会议机制，每月会商"}'), '200', 'mended');
select t.move(:'a', :u, 'submit', '{"note": "已改"}'), t.move(:'ar', :u, 'approve') \gset x
select is((select count(*) from ledger.demand_task_state where demand_task = :e), 0::bigint, 'under review it is no fact');
select is(t.move(:'office', :u, 'approve'), '200', 'approved');
select is((select progress || ' ' || period from ledger.demand_task_state where demand_task = :e and unit = 'U500103'
    and upper_inf(in_force)), 'under_way 2023Q1', 'it is one');
select is(t.owes(:e), 'D30 2023Q2 05-31 open, U500103 2023Q1 03-28 met', 'met, and in time');

-- then every quarter
update flow.hook set owes = null where module not in
    ('demand_task_update', 'bottleneck_update', 'pilot_update');
select ops.clock_set('2023-06-12 09:00+08') as x, filing.obligation_roll() as n \gset
select is(:n, 1, 'the window of the next quarter opens');
select is(t.owes(:e), 'D30 2023Q2 05-31 open, U500103 2023Q1 03-28 met, U500103 2023Q2 open',
    'for whom has reported; whose first is still open owes no second one');
select t.made(:'a', 'demand_task_update', '{}', t.owed('U500103', :e, '2023Q2')) as v \gset
select is((t.got(:'a', :v) #>> '{body,progress_detail}'), '1.建立联席会议机制，每月会商', 'it begins with what was approved last');
select is(t.errors(t.moved(:'a', :v, 'submit')), '{no_progress_reason_required /body/no_progress_reason}'::text[],
    'the same text wants a reason');
select is(t.edit(:'a', :v, '{"progress_detail": "1.建立联席会议机制，\n每月会商 "}'), '200', 'blanks make no difference');
select is(t.errors(t.moved(:'a', :v, 'submit')), '{no_progress_reason_required /body/no_progress_reason}'::text[],
    'to that');
select is(t.edit(:'a', :v, '{"no_progress_reason": "等待国家标准出台"}'), '200', 'with the reason');
select is(t.move(:'a', :v, 'submit'), '200', 'it is taken');
select t.move(:'ar', :v, 'approve'), t.move(:'office', :v, 'approve') \gset x

-- never begun: settled by the next, and late for ever
select ops.clock_set('2023-09-15 09:00+08') as x, filing.obligation_roll() as n \gset
select ops.clock_set('2023-12-15 09:00+08') as x, filing.obligation_roll() as n \gset
select is(t.owes(:e), 'D30 2023Q2 05-31 open, D30 2023Q3 open, D30 2023Q4 open, U500103 2023Q1 03-28 met, '
    || 'U500103 2023Q2 met, U500103 2023Q3 open, U500103 2023Q4 open', 'two quarters on');
select t.filed('U500103', :e, '2023Q4', '{"progress": "completed"}') as w \gset
select is(t.got(:'a', :w) ->> 'period', '2023Q4', 'the latest is answered');
select is(t.move(:'ar', :w, 'approve'), '200', 'and passed');
select ops.clock_set('2024-03-15 09:00+08') as x, filing.obligation_roll() as n \gset
select is((select state from filing.obligation where subject = :e and unit = 'U500103' and period = '2024Q1'), 'open',
    'until its approval the next is owed');
select is(t.move(:'office', :w, 'approve'), '200', '已完成 is approved');
select is(t.owes(:e), 'D30 2023Q2 05-31 open, D30 2023Q3 open, D30 2023Q4 open, D30 2024Q1 open, '
    || 'U500103 2023Q1 03-28 met, U500103 2023Q2 met, U500103 2023Q3 waived late, U500103 2023Q4 met, U500103 2024Q1 waived',
    'what was never begun is settled and stays late, what comes later lapses');
select ops.clock_set('2024-06-15 09:00+08') as x, filing.obligation_roll() as n \gset
select is((select count(*) from filing.obligation where subject = :e and unit = 'U500103' and period = '2024Q2'), 0::bigint,
    'nothing is owed of what is done');

-- voided, it goes on
select is(t.move(:'office', :w, 'void', '{"note": "并未完成"}'), '200', 'the office takes the last one back');
select is((select progress || ' ' || period from ledger.demand_task_state where demand_task = :e and unit = 'U500103'
    and upper_inf(in_force)), 'under_way 2023Q2', 'what was approved before is in force');
select is((select string_agg(period || ' ' || state, ', ' order by period) from filing.obligation where subject = :e
    and unit = 'U500103' and period >= '2023Q4'), '2023Q4 open, 2024Q1 open', 'and both are owed again');
select is((select count(*) from (select filing.obligation_roll('2024Q2')) x), 1::bigint, 'the roll runs');
select is((select state from filing.obligation where subject = :e and unit = 'U500103' and period = '2024Q2'), 'open',
    'the cycle goes on');
select t.filed('U500103', :e, '2024Q2') as y \gset
select t.move(:'ar', :y, 'approve'), t.move(:'office', :y, 'approve') \gset x
select is(t.move(:'a', :v, 'revise'), 'conflict', 'an older period is not revised once a later one is in force');
select is(t.actions(:'a', :y), 'revise', 'the latest may');
select * from finish();
rollback;
