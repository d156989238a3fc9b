-- SPDX-License-Identifier: Apache-2.0
-- 转办 (domain §3): a department wrongly named passes a pilot on, with its reason;
-- history and claim go along.  Of a distributed pilot the updates follow.
\ir ../helper_filing.sql
select plan(26);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D30', 'clerk') as d,
    t.who('D31', 'clerk') as n, t.who('D07', 'reviewer') as o \gset
select t.pilot_submitted() as e \gset
select is(t.move(:'ar', :e, 'approve'), '200', 'it reaches the department named');
select is(t.got(:'n', :e) ->> 'code', 'not_found', 'another does not see it');
select is((select x -> 'unit_kinds' from jsonb_array_elements(t.got(:'d', :e) -> 'actions') x
    where x ->> 'action' = 'transfer'), '["department", "cyberspace_office", "petition_office"]',
    'it may pass it on to a department or office of the city');
select is(t.move(:'d', :e, 'transfer', '{"unit": "D31"}'), 'reason_required', 'in words');
select is(t.move(:'d', :e, 'transfer', '{"note": "不属本单位职责"}'), 'target_required', 'to somebody');
select is(t.errors(t.moved(:'d', :e, 'transfer', '{"note": "不属本单位职责", "unit": "D30"}')),
    '{"target_required /unit"}', 'not to itself');
select is(t.move(:'d', :e, 'transfer', '{"note": "x", "unit": "U500105"}'), 'target_required', 'nor to a district');
select is(t.move(:'d', :e, 'transfer', '{"note": "x", "unit": "D999"}'), 'target_required', 'nor to nobody');
select is(t.move(t.who('D31', 'clerk', 2), :e, 'transfer', '{"note": "x", "unit": "D31"}'), 'not_found', 'nobody takes it');
select is(t.move(:'d', :e, 'transfer', '{"note": "不属本单位职责", "unit": "D31"}'), '200', 'passed on');
select is(t.state(:e), 'department_review in_review', 'it stays at its stage');
select is((select desk_unit || ' ' || desk_role || ' ' || competent_department from filing.entry where entry = :e),
    'D31 clerk D31', 'on the new desk');
select is((select row(target, note)::text from filing.event where entry = :e and action = 'transfer'),
    '(D31,不属本单位职责)', 'the history says to whom and why');
select is((select count(*) from filing.claim where entry = :e and held), 1::bigint, 'the claim goes along');
select is((select array_agg(unit || ' ' || kind order by unit) from ops.notice where entry = :e
    and notice > (select min(notice) from ops.notice where entry = :e)
    and kind in ('transfer', 'waiting') and unit <> 'D30'), '{"D31 waiting","U500103 transfer"}',
    'the new department and the district are told');
select is(t.actions(:'d', :e), null, 'the first department is out of it');
select is(t.got(:'d', :e) ->> 'state', 'in_review', 'but sees what became of it');
select is(t.got(:'n', :e) #>> '{body,competent_department}', 'D31', 'the filing names the new one');
select is(t.move(:'n', :e, 'distribute', t.checked()), '200', 'who distributes it');
select is((select competent_department from ledger.pilot where pilot = :e and upper_inf(in_force)), 'D31', 'so does the ledger');

-- after distribution: an update under way and one approved go along
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :e)) as u \gset
select t.move(:'a', :u, 'submit') as x, t.move(:'ar', :u, 'approve') as y \gset
select is(t.move(:'n', :e, 'transfer', '{"note": "职责划转", "unit": "D30"}'), '200', 'duties move between departments');
select is((select desk_unit from filing.entry where entry = :u), 'D30', 'the update lies on the new desk');
select is((select competent_department from ledger.pilot where pilot = :e and upper_inf(in_force)), 'D30', 'the fact says so');
select is(t.move(:'d', :u, 'approve'), '200', 'and it is approved there');
select is((select count(*) from ledger.pilot_unit where pilot = :e and upper_inf(in_force)), 2::bigint,
    'the districts count as before');
select is(t.move(:'n', :e, 'transfer', '{"note": "x", "unit": "D31"}'), 'not_your_step', 'a department that gave it away may not');
select * from finish();
rollback;
