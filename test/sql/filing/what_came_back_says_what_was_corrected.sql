-- SPDX-License-Identifier: Apache-2.0
-- What was returned goes on only with a 改正说明, which stands in the history for
-- whoever reviews it; nothing else that is submitted is asked for one.
\ir ../helper_filing.sql
select plan(13);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r \gset
create function t.asked(caller text, entry bigint) returns boolean language sql as $$
	select (x ->> 'needs_reason')::boolean
	from jsonb_array_elements(t.got(caller, entry) -> 'actions') x where x ->> 'action' = 'submit' $$;
select t.made(:'a', 'achievement', t.achievement()) as e \gset
select t.attach(:'a', :e, 'evidence') as x \gset
select is(t.asked(:'a', :e), false, 'a first submission needs no word');
select is(t.move(:'a', :e, 'submit'), '200', 'and has none');
select is(t.move(:'a', :e, 'withdraw'), '200', 'taken back');
select is(t.move(:'a', :e, 'submit'), '200', 'it goes again without one');
select t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "写明成效"}') as x \gset
select is(t.asked(:'a', :e), true, 'what came back needs one, and says so');
select is(t.move(:'a', :e, 'submit'), 'correction_note_required', 'without it it stays');
select is(t.errors(t.moved(:'a', :e, 'submit')), '{"required /note"}', 'and the field is named');
select is(t.move(:'a', :e, 'submit', '{"note": "  "}'), 'correction_note_required', 'blanks are no words');
select is(t.state(:e), 'entry returned', 'nothing moved');
select is(t.move(:'a', :e, 'submit', '{"note": " 已写明成效 "}'), '200', 'with it it goes on');
select is((select note from filing.event where entry = :e and action = 'submit' order by event desc limit 1),
    '已写明成效', 'which the next reader finds in the history');
select t.move(:'r', :e, 'approve') as x, t.move(t.who('D07', 'reviewer'), :e, 'approve') as y,
    t.move(:'a', :e, 'revise') as z \gset
select is(t.asked(:'a', :e), false, 'a change of what was approved is not asked about what came back before');
select is((select count(*) from flow.step s where s.action = 'submit' and not filing.came_back(
    jsonb_populate_record(null::filing.entry, '{"state": "returned"}'), s)), 0::bigint,
    'it holds in every business');
select * from finish();
rollback;
