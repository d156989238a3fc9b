-- SPDX-License-Identifier: Apache-2.0
-- An achievement from draft to fact, as each of its people sees it.
\ir ../helper_filing.sql
select plan(24);
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'reviewer') as reviewer,
    t.who('D07', 'reviewer') as office, t.who('U500105', 'clerk') as other \gset

select t.made(:'clerk', 'achievement', '{"matter": "建立机制"}') as e \gset
select is(t.state(:e), 'entry draft', 'a draft may lack anything');
select is(t.errors(t.moved(:'clerk', :e, 'submit')), array[
    'attachment_required /body/evidence', 'required /body/classified',
    'required /body/event_date', 'required /body/main_results',
    'required /body/problem_solved', 'required /body/situation',
    'required /body/source'], 'submitted, it is told all that is missing');
select is(t.edit(:'clerk', :e, t.achievement()), '200', 'written further');
select is(t.attach(:'clerk', :e, 'evidence', '简报.pdf'), '201', 'with evidence');
select is(t.actions(:'clerk', :e), 'discard edit submit', 'what its clerk may do');
select is(t.move(:'clerk', :e, 'submit'), '200', 'submitted');
select is(t.state(:e), 'unit_review in_review', 'it waits for the unit''s reviewer');
select is(t.got(:'other', :e) ->> 'code', 'not_found', 'another unit does not see it');
select is(t.actions(:'clerk', :e), 'withdraw', 'the clerk may take it back');
select is((select array[x ->> 'id', x ->> 'days'] from jsonb_array_elements(
    t.read(:'reviewer', 'filing.desk', '{}') -> 'waiting') x),
    array[:'e', '0'], 'it lies on the reviewer''s desk');
select is(t.actions(:'reviewer', :e), 'approve return', 'who may approve or return');
select is(t.move(:'reviewer', :e, 'approve'), '200', 'approved by the unit');
select is((select count(*) from ledger.achievement where entry = :e), 0::bigint,
    'which is not in the ledger yet');
select is(t.got(:'office', :e) ->> 'state_label', '待市委改革办审核', 'it waits for the office');
select is(t.move(:'office', :e, 'approve'), '200', 'approved by the office');
select results_eq(format('select unit, situation, event_date::text, version
    from ledger.achievement where entry = %s and upper_inf(in_force)', :e),
    $$values ('U500103', 'N4', '2023-02-01', 1)$$, 'it is a fact');
select is(t.got(:'clerk', :e) -> 'in_force_version', '1', 'and says so');
select is((select string_agg(x ->> 'action_label', ' ' order by x ->> 'event')
    from jsonb_array_elements(t.read(:'clerk', 'filing.entry_history',
    jsonb_build_object('path', jsonb_build_object('id', :'e'))) -> 'items') x),
    '新建 提交 通过 通过', 'its history');
select is((select jsonb_agg(x -> 'id') from jsonb_array_elements(t.read(:'clerk',
    'filing.entry_list', '{"query": {"module": "achievement", "state": "approved"}}')
    -> 'items') x), jsonb_build_array(:e), 'lists find it by filters');
select is((select jsonb_agg(x -> 'id') from jsonb_array_elements(t.read(:'office',
    'filing.entry_list', '{"query": {"q": "数据共享", "count": "exact"}}')
    -> 'items') x), jsonb_build_array(:e), 'and by words');
select is(t.read(:'other', 'filing.entry_list', '{}') -> 'items', '[]',
    'nobody else''s list shows it');
select is(t.move(:'clerk', :e, 'revise'), '200', 'the clerk begins a change');
select is(array[t.state(:e), t.in_force(:e)::text], array['entry draft', '1'],
    'what was approved stays in force');
select is((select count(*) from ledger.achievement where entry = :e
    and upper_inf(in_force)), 1::bigint, 'in the ledger too');
select * from finish();
rollback;
