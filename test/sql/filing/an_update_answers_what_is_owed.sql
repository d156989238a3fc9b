-- SPDX-License-Identifier: Apache-2.0
-- 2b: only against an own open obligation; results keep their ids (X53).
\ir ../helper_filing.sql
select plan(29);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b \gset
select t.pilot_in_force() as p \gset
create function t.begin_(caller text, o bigint) returns ops.answer language sql as $$
	select t.act(caller, 'entry_create', jsonb_build_object('body', jsonb_strip_nulls(
	    jsonb_build_object('module', 'pilot_update', 'obligation', o)))) $$;
select is(t.said(t.begin_(:'a', null)), 'nothing_owed', 'not out of nothing');
select is(t.said(t.begin_(:'a', t.owed('U500105', :p))), 'nothing_owed', 'nor what another owes');
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as e \gset
select is(t.said(t.begin_(:'a', t.owed('U500103', :p))), 'obligation_taken', 'one answer to one');
select is((t.begin_(:'a', t.owed('U500103', :p))).body ->> 'entry', :'e', 'which is named');
select is(t.got(:'a', :e) ->> 'period', '2023Q1', 'of its quarter');
select is(t.got(:'a', :e) #>> '{competent_department,unit}', 'D30', 'under the pilot''s department');
select is(t.got(:'a', :e) ->> 'title', '城市更新试点·2023年第一季度推进状态', 'by a name of its own');
select is((select state from filing.obligation where entry = :e), 'open', 'a draft is not yet filed');
select is(t.move(:'a', :e, 'submit'), '200', 'submitted');
select is((select state || late from filing.obligation where entry = :e), 'filedfalse', 'filed, in time');
select is(t.move(:'a', :e, 'withdraw'), '200', 'taken back');
select is((select state from filing.obligation where entry = :e), 'open', 'open again');
select is(t.discard(:'a', :e), '204', 'thrown away');
select is((select entry from filing.obligation where obligation = t.owed('U500103', :p)), null,
    'it may be answered anew');

select t.update_in_force('U500103', :p) as q1 \gset
select is((select state from filing.obligation where entry = :q1), 'met', 'approved, it is met');
select is((select array_agg(name order by name) from ledger.pilot_result where pilot = :p
    and unit = 'U500103' and upper_inf(in_force)), '{成果一,成果二}', 'its results are rows');
-- Changed after its day, it is no more overdue than the version that stays in force.
select ops.clock_set('2023-04-20 09:00+08') as x, t.move(:'a', :q1, 'revise') as y \gset
select is((t.got(:'a', :q1) -> 'obligation') - '{id,due,period}'::text[],
    '{"state": "met", "filed_on": "2023-03-20", "late": false}', 'a change to it is owed to nobody');
create function t.mine(caller text) returns jsonb language sql as $$
	select jsonb_object_agg(x ->> 'id', jsonb_build_array(x -> 'owed', x -> 'late'))
	from jsonb_array_elements(t.read(caller, 'filing.desk', '{}') -> 'mine') x $$;
select is(t.mine(:'a') -> :'q1', '["met", false]', 'nor does the desk call it late');
select is(t.move(:'a', :q1, 'submit'), '200', 'the change is submitted');
select is((select jsonb_build_array(x -> 'owed', x -> 'late') from jsonb_array_elements(
    t.read(t.who('U500103', 'reviewer'), 'filing.desk', '{}') -> 'waiting') x where x ->> 'id' = :'q1'),
    '["met", false]', 'nor the queue');
select t.move(:'a', :q1, 'withdraw') as x, t.discard(:'a', :q1) as y \gset
select ops.clock_set('2023-07-03 09:00+08') as x, filing.obligation_roll('2023Q2') as y \gset
select t.made(:'a', 'pilot_update', '{}', t.owed('U500103', :p, '2023Q2')) as q2 \gset
select is(t.got(:'a', :q2) -> 'body', t.got(:'a', :q1) -> 'body',
    'the next begins with what was approved, ids and all');
create function t.ids(e bigint) returns text[] language sql as $$
	select array_agg(x ->> 'result_id' order by x ->> 'name') from filing.version v
	join filing.entry f on f.entry = v.entry and f.version = v.version,
	    jsonb_array_elements(v.body -> 'results') x where v.entry = e $$;
select is(t.edit(:'a', :q2, '{"work_done": "2.召开推进会。", "results": [
    {"name": "成果二", "form": "platform", "measures": "针对", "effects": "更多表彰"},
    {"result_id": "forged", "name": "成果三", "form": "other", "measures": "针对", "effects": "推广"},
    {"name": "成果一", "form": "system", "measures": "针对", "effects": "推广"}]}'), '200',
    'a client that lost the ids');
select is((select array_agg(x order by x) from unnest(t.ids(:q2)) x where x = any (t.ids(:q1))),
    (select array_agg(x order by x) from unnest(t.ids(:q1)) x), 'gets the old ones by name');
select is(array_length(t.ids(:q2), 1), 3, 'a new row gets a new one');
select is('forged' = any (t.ids(:q2)), false, 'which nobody can forge');
select t.move(:'a', :q2, 'submit'), t.move(t.who('U500103', 'reviewer'), :q2, 'approve'),
    t.move(t.who('D30', 'clerk'), :q2, 'approve') \gset x
select is(t.move(t.who('D07', 'reviewer'), :q2, 'approve'), '200', 'approved');
select is((select count(*) from ledger.pilot_result where pilot = :p and unit = 'U500103'
    and upper_inf(in_force)), 3::bigint, 'three results, none counted twice');
select is((select late from filing.obligation where entry = :q2), true, 'late for ever');
select is(t.move(:'a', :q1, 'revise'), 'conflict', 'an earlier quarter is not written over a later');
select * from finish();
rollback;
