-- SPDX-License-Identifier: Apache-2.0
-- 转办: what is owed and the reports go along, lateness stays, the issuer is told.
\ir ../helper_assigned.sql
select plan(27);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D30', 'clerk') as b,
    t.who('D30', 'reviewer') as br \gset
select ops.clock_set('2023-03-05 09:00+08') as x \gset
select t.assigned('bottleneck', t.rows('U500103 2023-03-10', 'U500105 2023-04-28'), '{"title": "企业登记"}') as e \gset
select ops.clock_set('2023-03-20 09:00+08') as x \gset
select is(t.move(:'a', :e, 'transfer', '{"unit": "D30", "note": "属部门职责"}'), 'not_your_step', 'not the clerk''s');
select is(t.move(t.who('U500106', 'reviewer'), :e, 'transfer', '{"unit": "D30", "note": "x"}'), 'not_found', 'nor a stranger''s');
select is(t.move(:'ar', :e, 'transfer', '{"unit": "D30"}'), 'reason_required', 'it has a reason');
select is(t.move(:'ar', :e, 'transfer', '{"note": "属部门职责"}'), 'target_required', 'and a unit');
select is(t.move(:'ar', :e, 'transfer', '{"note": "属部门职责", "unit": "D07"}'), 'target_required', 'of a kind that may have it');
select is(t.move(:'ar', :e, 'transfer', '{"note": "属部门职责", "unit": "U500105"}'), 'target_required', 'that has not got it');
select t.begun('U500103', :e, '2023Q1') as d \gset
select is(t.move(:'ar', :e, 'transfer', '{"unit": "D30", "note": "属部门职责"}'), 'conflict', 'what is begun is finished first');
select t.discard(:'a', :d) \gset x
select is(t.move(:'ar', :e, 'transfer', '{"unit": "D30", "note": "属部门职责"}'), '200', 'passed on');
select is(t.owes(:e), 'D30 2023Q1 03-27 open, U500103 2023Q1 03-10 waived late, U500105 2023Q2 04-28 open',
    'the obligation goes along with five working days, lateness stays');
select is((select string_agg(unit, ' ' order by unit) from ledger.bottleneck_unit where bottleneck = :e and upper_inf(in_force)),
    'D30 U500105', 'the ledger names the new one');
select is(t.told('D30', 'assign'), 1::bigint, 'which was told');
select is((select text from ops.notice where kind = 'transfer' and unit = 'D07' and entry = :e),
    '渝中已转办给' || (select name from org.unit where unit = 'D30') || '：企业登记（属部门职责）', 'and the issuer, with the reason');
select is((select v ->> 'note' || ' ' || (v #>> '{target,unit}') from jsonb_array_elements(t.read(:'b', 'filing.entry_history',
    jsonb_build_object('path', jsonb_build_object('id', :e::text))) -> 'items') v where v ->> 'action' = 'transfer'),
    '属部门职责 D30', 'it stands in the history, with whom it went to');
select is(t.actions(:'ar', :e), null, 'the old one may do nothing more');
select is(t.got(:'a', :e) ->> 'title', '企业登记', 'and still reads it');
select is(t.got(:'b', :e) ->> 'title', '企业登记', 'so does the new one');

-- reports go along
select t.reported('D30', :e, '2023Q1') as u \gset
update flow.hook set owes = null where module not in
    ('demand_task_update', 'bottleneck_update', 'pilot_update');
select ops.clock_set('2023-06-12 09:00+08') as x, filing.obligation_roll() as n \gset
select is(t.got(t.who('U500112', 'clerk'), :u) ->> 'code', 'not_found', 'a report is the unit''s own');
select is(t.move(:'br', :e, 'transfer', '{"unit": "U500112", "note": "属地办理"}'), '200', 'passed on again');
select is(t.owes(:e), 'D30 2023Q1 03-27 met, D30 2023Q2 waived, U500103 2023Q1 03-10 waived late, '
    || 'U500105 2023Q2 04-28 open, U500112 2023Q2 open', 'what was met stays whose it is');
select is(t.got(t.who('U500112', 'clerk'), :u) ->> 'id', :'u', 'its reports are read by whom it went to');
select t.made(t.who('U500112', 'clerk'), 'bottleneck_update', '{}', t.owed('U500112', :e, '2023Q2')) as w \gset
select is(t.got(t.who('U500112', 'clerk'), :w) #>> '{body,progress_detail}', '1.建立联席会议机制，实现共享',
    'and its report begins with them');
select is(t.read(t.who('U500112', 'clerk'), 'filing.assignment_list', jsonb_build_object('path',
    jsonb_build_object('id', :e::text))) #>> '{items,1,handed_from,0,unit}', 'D30', 'as the page of the task says');
select is(filing.obligation_roll('2023Q3'), 2, 'the next quarter asks the two that have it');
select t.edit(t.who('U500112', 'clerk'), :w, '{"progress": "completed", "progress_detail": "1.已打通"}'),
    t.attach(t.who('U500112', 'clerk'), :w, 'evidence') \gset x
select t.move(t.who('U500112', 'clerk'), :w, 'submit'), t.move(t.who('U500112', 'reviewer'), :w, 'approve'),
    t.move(t.who('D07', 'reviewer'), :w, 'approve') \gset x
select is(t.move(t.who('U500112', 'reviewer'), :e, 'transfer', '{"unit": "D30", "note": "再转"}'), 'conflict', 'done work stays');
select is((select count(*) from filing.obligation where subject = :e and unit = 'U500112' and state = 'open'), 0::bigint,
    'and owes nothing');

-- recalled by the office after all
select is(t.edit(t.admin(), :e, jsonb_build_object('units', t.rows('U500112 2023-03-10'))), '200',
    'the rest is recalled, the part passed on stays with its old day');
select is(t.edit(t.admin(), :e, '{"units": []}'), 'fields_invalid', 'nobody is left: refused');
select * from finish();
rollback;
