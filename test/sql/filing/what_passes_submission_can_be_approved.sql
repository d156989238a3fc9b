-- SPDX-License-Identifier: Apache-2.0
-- Only the form's fields, of their types, as the ledger keeps them; all flaws at
-- once, each with its place and a sentence.
\ir ../helper_filing.sql
select plan(20);
select t.who('U500103', 'clerk') as a \gset
create function t.flaws(more jsonb, module text default 'achievement') returns text[]
language plpgsql as $$
declare
	e	bigint := t.made(t.who('U500103', 'clerk'), 'achievement', t.achievement());
begin
	perform t.attach(t.who('U500103', 'clerk'), e, 'evidence');
	perform t.edit(t.who('U500103', 'clerk'), e, more);
	return t.errors(t.moved(t.who('U500103', 'clerk'), e, 'submit'));
end $$;
select is(t.flaws('{"mattter": "x"}'), '{"unknown_field /body/mattter"}', 'a misspelt field');
select is(t.flaws('{"entry": 1, "in_force": "empty", "origin": "migration"}'), '{"unknown_field /body/entry",
    "unknown_field /body/in_force","unknown_field /body/origin"}', 'what only the ledger adds');
select is(t.flaws('{"caused_by_reform": true, "evidence": ["x"]}'), '{"unknown_field /body/caused_by_reform",
    "unknown_field /body/evidence"}', 'a field of another form, or files in a body');
select is(t.flaws('{"matter": 5}'), '{"invalid_value /body/matter"}', 'a number is no text');
select is(t.flaws('{"classified": "false"}'), '{"invalid_value /body/classified"}', 'a word is no boolean');
select is(t.flaws('{"matter": "　 "}'), '{"required /body/matter"}', 'blank is nothing');
select is(t.flaws(jsonb_build_object('matter', repeat('改', 61))), '{"invalid_value /body/matter"}', 'too long');
select is(t.flaws(jsonb_build_object('matter', repeat('改', 60))), '{}', 'sixty characters are not');
select is(t.flaws('{"spread_units": ["U500103", "X"]}'), '{"invalid_value /body/spread_units/1"}', 'a unit that is none');
select is(t.flaws('{"pilot_result": 99999999}'), '{"invalid_value /body/pilot_result"}', 'a filing that is none');
select is(t.flaws('{"situation": "Z9", "event_date": "2023-2-1", "source": ""}'), '{"invalid_value /body/event_date",
    "invalid_value /body/situation","required /body/source"}', 'all of them at once');
select is((select (x ->> 'detail') from jsonb_array_elements((t.moved(:'a', t.made(:'a', 'achievement',
    t.achievement('{"matter": null}')), 'submit')).body::jsonb -> 'errors') x where x ->> 'pointer' = '/body/matter'),
    '请填写“改革事项”', 'in the words of the form');
select is(t.errors(t.moved(:'a', t.made(:'a', 'achievement', t.achievement('{"classified": true}')), 'submit'))::text,
    '{"classified /body/main_results","classified /body/problem_solved","classified /body/source"}', 'a classified one holds no free text (X47)');
select t.made(:'a', 'achievement', t.achievement('{"classified": true, "source": null, "main_results": null,
    "problem_solved": null, "matter": "代称甲"}')) as e \gset
select is(t.attach(:'a', :e, 'evidence'), 'fields_invalid', 'nor can a file be attached');
select is(t.move(:'a', :e, 'submit'), '200', 'an alias and codes are enough');
select t.move(t.who('U500103', 'reviewer'), :e, 'approve') as x \gset
select is(t.move(t.who('D07', 'reviewer'), :e, 'approve'), 'papers_not_received', 'its papers come another way');
select is(t.move(t.who('D07', 'reviewer'), :e, 'receive'), '200', 'and are ticked when they are there');
select is(t.move(t.who('D07', 'reviewer'), :e, 'approve'), '200', 'then it can be approved');
select is((select matter || classified from ledger.achievement where entry = :e), '代称甲true', 'as they stand');

-- every check of the ledger that a body can break is broken before approval
select is((select string_agg(m.module, ' ') from flow.module m where m.online and not exists (
    select from ledger.target t where t.module = m.module)), null, 'every module online has a place in the ledger');
select * from finish();
rollback;
