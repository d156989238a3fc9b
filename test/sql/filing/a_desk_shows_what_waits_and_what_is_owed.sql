-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(17);
select t.who('U500103', 'clerk') as a, t.who('D07', 'reviewer') as o, t.who('U500105', 'clerk') as b \gset
select t.pilot_in_force() as p \gset
select t.made(:'a', 'achievement', t.achievement()) as draft, t.achievement_submitted('U500103',
    '{"source": "二"}') as sent \gset
select t.move(t.who('U500103', 'reviewer'), :sent, 'approve') as x \gset
create function t.desk(caller text) returns jsonb language sql as $$
	select t.read(caller, 'filing.desk', '{}') $$;
select is(t.desk(:'a') -> 'waiting', '[]', 'a draft waits for nobody');
select is((select array_agg((x ->> 'id')::bigint order by (x ->> 'id')::bigint) from jsonb_array_elements(
    t.desk(:'a') -> 'mine') x), array[:draft, :sent]::bigint[], 'what I write or have under way');
select is(t.desk(:'a') #>> '{owed,0,subject,title}', '城市更新试点', 'what my unit owes');
select is(t.desk(:'a') #> '{owed,0,days_left}', '11', 'in eleven days');
select is(t.desk(:'o') -> 'waiting_count', '1', 'what waits for the office');
select ops.clock_set('2023-04-03 09:00+08') as x \gset
select is((t.desk(:'o') -> 'waiting' -> 0) -> 'days', '14', 'for how many days');
select is(t.desk(:'a') #> '{owed,0,overdue}', 'true', 'and what is overdue');
select is(t.desk(:'a') #> '{counts,overdue}', '1', 'is counted');
select is(t.desk(t.person('D07', 'reviewer', '{pilot_update}')) #> '{missing,0,overdue}', '2', 'who keeps a module sees whom he waits for');
select is(t.desk(t.person('D07', 'reviewer', '{pilot_update}')) #> '{counts,overdue_awaited}', '2', 'and the number above says the same');
select is(t.desk(t.who('D30', 'clerk')) #>> '{counts,overdue}' || ' ' || (t.desk(t.who('D30', 'clerk')) #>> '{counts,overdue_awaited}'), '0 2',
    'a department that leads the pilot is late with nothing of its own');
select is(t.desk(:'a') #> '{counts,overdue_awaited}', '0', 'a district waits for nobody');
select is(t.desk(:'o') #> '{counts,overdue}', '0', 'nothing is overdue for who keeps none');
select is(t.desk(:'b') #>> '{notices,0,text}', '请于2023-03-31前更新推进状态：城市更新试点', 'what I was told');
select is(t.desk(t.who('D07', 'auditor')) -> 'waiting_count', '0', 'an auditor has no desk');
select is((select array_agg(x ->> 'period' || (x ->> 'state') order by (x ->> 'obligation')::bigint)
    from jsonb_array_elements(t.read(:'o', 'filing.obligation_list', '{"query": {"state": "open"}}') -> 'items') x),
    '{2023Q1open,2023Q1open}', 'the office sees all that is owed');
select t.achievement_submitted('U500103', '{"source": "三"}') as first,
    t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :p)) as late \gset
select t.move(:'a', :late, 'submit') as x \gset
select is((select jsonb_agg(x -> 'id') from jsonb_array_elements(
    t.desk(t.who('U500103', 'reviewer')) -> 'waiting') x), jsonb_build_array(:late, :first),
    'what is late is looked at first, though it came last');
select * from finish();
rollback;
