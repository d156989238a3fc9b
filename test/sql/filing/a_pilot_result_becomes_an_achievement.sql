-- SPDX-License-Identifier: Apache-2.0
-- X46: what was approved of a pilot's result is not typed again; the draft names
-- the row it came from, and the update shows what was begun from it.
\ir ../helper_filing.sql
select plan(21);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r \gset
select t.pilot_in_force() as p \gset
select t.update_in_force('U500103', :p) as u \gset
select t.got(:'a', :u) #>> '{body,results,0,result_id}' as id \gset
create function t.draw(caller text, e bigint) returns text language sql as $$
	select (d ->> 'module') || ' ' || (d ->> 'may') || coalesce(' ' || (select string_agg((m ->> 'title') || ' '
	    || (m ->> 'state_label'), ', ') from jsonb_array_elements(d -> 'made') m), '')
	from jsonb_array_elements(t.got(caller, e) -> 'draws') d $$;
select is(t.draw(:'a', :u), 'achievement true', 'the clerk may begin one from an update in force');
select is(t.draw(:'r', :u), 'achievement false', 'the reviewer may not');
select is(t.draw(t.who('D30', 'clerk'), :u), null, 'nor may the department');
select t.made(:'a', 'achievement', jsonb_build_object('pilot_result', :u, 'pilot_result_row', :'id')) as e \gset
select is(t.got(:'a', :e) #>> '{body,matter}', '成果一', 'the name is the matter');
select is(t.got(:'a', :e) #>> '{body,problem_solved}', '针对', 'the measures are what was solved');
select is(t.got(:'a', :e) #>> '{body,main_results}', '推广', 'the effects are the results');
select is(t.got(:'a', :e) #>> '{links,0,id}', :'u', 'the link is shown');
select is(t.draw(:'a', :u), 'achievement true 成果一 草稿', 'and the update shows the draft');
select is(t.edit(:'a', :e, '{"main_results": null, "matter": "建立联审机制"}'), '200', 'its words are the clerk''s');
select is((t.got(:'a', :e) -> 'body') - 'pilot_result' - 'pilot_result_row',
    '{"classified": false, "matter": "建立联审机制", "problem_solved": "针对"}', 'and do not come back by themselves');
select is(t.edit(:'a', :e, t.achievement('{"main_results": "推广"}')), '200', 'what the result did not say is added');
select t.attach(:'a', :e, 'evidence') as x \gset
select is(t.move(:'a', :e, 'submit'), '200', 'submitted');
select t.move(:'r', :e, 'approve') as x \gset
select is(t.move(t.who('D07', 'reviewer'), :e, 'approve'), '200', 'approved');
select is((select pilot_result_row from ledger.achievement where entry = :e and upper_inf(in_force)), :'id', 'the fact keeps the row');
select ledger.horizon_cut() as x \gset
select is((select string_agg((l ->> 'title') || ' ' || (l ->> 'unit'), ' ') from jsonb_array_elements(t.read(:'a', 'ledger.ledger_list',
    '{"path": {"module": "achievement"}}') -> 'items') i, jsonb_array_elements(i -> 'links') l where (i ->> 'entry')::bigint = :e),
    (select title || ' U500103' from filing.entry where entry = :u), 'and the ledger calls the update as its page does');

-- what is no row of one's own update in force
select t.made(t.who('U500105', 'clerk'), 'achievement', jsonb_build_object('pilot_result', :u, 'pilot_result_row', :'id')) as other \gset
select is(t.got(t.who('U500105', 'clerk'), :other) -> 'body' ->> 'matter', null, 'another unit draws nothing from it');
select t.made(:'a', 'achievement', jsonb_build_object('pilot_result', :u, 'pilot_result_row', gen_random_uuid())) as none \gset
select is(t.got(:'a', :none) -> 'body', jsonb_build_object('pilot_result', :u), 'a row that is not there is not named');
select is(t.edit(:'a', :none, jsonb_build_object('pilot_result_row', :'id')), '200', 'one that is there');
select is(t.got(:'a', :none) #>> '{body,matter}', '成果一', 'is taken over then');
select is(t.edit(:'a', :none, jsonb_build_object('pilot_result', null)), '200', 'without the link');
select is(t.got(:'a', :none) -> 'body' ? 'pilot_result_row', false, 'no row is named');
select * from finish();
rollback;
