-- SPDX-License-Identifier: Apache-2.0
-- X5: with the setting department_second_signature its reviewer signs after its
-- clerk; off by default.  What is on its way ends under either.
\ir ../helper_filing.sql
select plan(26);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D30', 'clerk') as d,
    t.who('D30', 'reviewer') as dr, t.who('D07', 'reviewer') as o \gset
create function t.second_signature(v text) returns void language sql as $$
	insert into ops.setting (name, value) values ('department_second_signature', v)
	on conflict (name) do update set value = excluded.value $$;
create function t.stages(m text) returns text language sql as $$
	select string_agg(x ->> 'stage', ' ' order by n) from jsonb_array_elements(t.read(t.who('D30', 'clerk'),
	    'flow.module_get', jsonb_build_object('path', jsonb_build_object('module', m))) -> 'stages')
	    with ordinality y (x, n) $$;
select is(t.stages('pilot'), 'entry unit_review department_review approved voided', 'off by default: the manual''s stages');
select t.pilot_submitted() as e \gset
select t.move(:'ar', :e, 'approve') as x \gset
select is(t.move(:'d', :e, 'approve', t.checked()), 'second_signature_off', 'nothing to pass on to');
select t.second_signature('on');
select is(t.stages('pilot'), 'entry unit_review department_review department_signature approved voided', 'on: one more');
select is(t.stages('pilot_update'), 'entry unit_review department_review department_signature office_review approved voided', 'here too');
select is(t.actions(:'d', :e), 'approve correct return transfer', 'the clerk passes it to his reviewer');
select is(t.move(:'d', :e, 'distribute', t.checked()), 'second_signature_on', 'and does not distribute');
select is(t.move(:'d', :e, 'approve'), 'finding_required', 'having checked the districts');
select is(t.move(:'d', :e, 'approve', t.checked()), '200', 'passed');
select is(t.state(:e), 'department_signature in_review', 'it waits for the second signature');
select is((select desk_unit || ' ' || desk_role from filing.entry where entry = :e), 'D30 reviewer', 'of its own reviewer');
select is(t.got(:'d', :e) ->> 'state_label', '待主管部门复核', 'in words');
select is((select count(*) from ledger.pilot where pilot = :e), 0::bigint, 'nothing counts yet');
select is(t.move(:'d', :e, 'distribute'), 'not_your_step', 'the clerk does not sign twice');
select is(t.move(t.who('D31', 'reviewer'), :e, 'distribute'), 'not_found', 'nor another department');
select is(t.move(:'dr', :e, 'distribute'), '200', 'its reviewer distributes');
select is((select units_checked from ledger.pilot where pilot = :e and upper_inf(in_force)), true,
    'the clerk''s tick is part of the fact');
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :e)) as u \gset
select t.move(:'a', :u, 'submit') as x, t.move(:'ar', :u, 'approve') as y \gset
select is(t.move(:'d', :u, 'approve'), '200', 'an update too');
select is(t.state(:u), 'department_signature in_review', 'waits for both');
select is(t.move(:'dr', :u, 'return', '{"reason_code": "wording", "note": "请改"}'), '200', 'who may return it');
select is(t.state(:u), 'entry returned', 'to the district');
select t.move(:'a', :u, 'submit', '{"note": "已改"}') as x, t.move(:'ar', :u, 'approve') as y, t.move(:'d', :u, 'approve') as z \gset
select t.second_signature('off');
select is(t.stages('pilot_update'), 'entry unit_review department_review office_review approved voided', 'switched off again');
select is(t.move(:'dr', :u, 'approve'), '200', 'what waits there is still signed');
select is(t.state(:u), 'office_review in_review', 'and goes on');
select is(t.move(:'o', :u, 'approve'), '200', 'to the end');
select t.made(t.who('U500105', 'clerk'), 'pilot_update', t.update_body(), t.owed('U500105', :e)) as w \gset
select t.move(t.who('U500105', 'clerk'), :w, 'submit') as x, t.move(t.who('U500105', 'reviewer'), :w, 'approve') as y \gset
select is(t.move(:'d', :w, 'approve'), '200', 'one signature again');
select is(t.state(:w), 'office_review in_review', 'is enough');
select * from finish();
rollback;
