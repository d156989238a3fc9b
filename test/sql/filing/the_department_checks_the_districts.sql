-- SPDX-License-Identifier: Apache-2.0
-- R74, R75: before it distributes, the department ticks that it has checked
-- 涉及区县 against the document; the event says so, and the fact.
\ir ../helper_filing.sql
select plan(10);
select t.who('D30', 'clerk') as d \gset
select t.pilot_submitted() as e \gset
select t.move(t.who('U500103', 'reviewer'), :e, 'approve') as x \gset
select is((select x -> 'findings' from jsonb_array_elements(t.got(:'d', :e) -> 'actions') x
    where x ->> 'action' = 'distribute'), '["units_checked"]', 'it is asked for');
select is(t.errors(t.moved(:'d', :e, 'distribute')), '{"required /findings/units_checked"}', 'not without it');
select is(t.move(:'d', :e, 'distribute', '{"findings": {"units_checked": false}}'), 'finding_required', 'no is no tick');
select is(t.move(:'d', :e, 'distribute', '{"findings": {"units_checked": true, "name": "别名"}}'), 'finding_required',
    'and nothing but what is asked');
select is(t.move(:'d', :e, 'distribute', t.checked()), '200', 'ticked and distributed');
select is((select findings from filing.event where entry = :e and action = 'distribute'), '{"units_checked": true}', 'in the history');
select is((select units_checked from ledger.pilot where pilot = :e), true, 'and the fact');
-- an amendment needs no second tick, and keeps the first
select is(t.edit(:'d', :e, '{"scope_units": ["U500103", "U500106"]}'), '200', 'amended');
select is((select units_checked from ledger.pilot where pilot = :e and upper_inf(in_force)), true, 'it stands');
-- findings where nobody asks for any change nothing
select t.achievement_submitted('U500103') as g \gset
select t.move(t.who('U500103', 'reviewer'), :g, 'approve') as x,
    t.move(t.who('D07', 'reviewer'), :g, 'approve', '{"findings": {"matter": "别的事项"}}') as y \gset
select is((select matter from ledger.achievement where entry = :g), '建立数据共享机制', 'a reviewer rewrites no fact');
select * from finish();
rollback;
