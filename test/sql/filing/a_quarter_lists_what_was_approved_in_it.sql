-- SPDX-License-Identifier: Apache-2.0
-- X51: a list of a quarter has also what has no period: by the day of its
-- approval, as the ledger does, and until then by the day on which it was begun.
\ir ../helper_filing.sql
select plan(11);
create function t.of_quarter(p_period text, more jsonb default '{}') returns bigint[]
language sql as $$
	select coalesce(array_agg((x ->> 'id')::bigint order by (x ->> 'id')::bigint), '{}')
	from jsonb_array_elements(t.read(t.who('U500103', 'reviewer'), 'filing.entry_list',
	    jsonb_build_object('query', jsonb_build_object('period', p_period) || more)) -> 'items') x $$;
select t.pilot_in_force() as p \gset
select t.achievement_submitted('U500103') as a \gset
select t.update_in_force('U500103', :p) as u \gset
select is(t.of_quarter('2023Q1'), array[:p, :a, :u]::bigint[], 'approved or begun in it');
select is(t.of_quarter('202302B'), array[:p, :a]::bigint[], 'two months have theirs');
select is(t.of_quarter('2022Q4') || t.of_quarter('2023Q2'), '{}', 'the quarters beside it have nothing');
select is(t.of_quarter('2023Q1', '{"module": "achievement"}'), array[:a]::bigint[], 'of one business');
-- the last minute of a quarter here is not the last one of another place
select ops.clock_set('2023-03-31 23:59+08') as x \gset
select t.made(t.who('U500103', 'clerk'), 'achievement', t.achievement('{"source": "甲"}')) as late \gset
select ops.clock_set('2023-04-01 00:00+08') as x \gset
select t.made(t.who('U500103', 'clerk'), 'achievement', t.achievement('{"source": "乙"}')) as early \gset
select is(t.of_quarter('2023Q1', '{"state": "draft"}'), array[:late]::bigint[], 'until midnight');
select is(t.of_quarter('2023Q2', '{"state": "draft"}'), array[:early]::bigint[], 'and from midnight');
-- begun in one quarter, approved in the next
select t.move(t.who('U500103', 'reviewer'), :a, 'approve') as x, t.move(t.who('D07', 'reviewer'), :a, 'approve') as y \gset
select is(t.of_quarter('2023Q2', '{"state": "approved"}'), array[:a]::bigint[], 'it is of the quarter of its approval');
select is(t.of_quarter('2023Q1', '{"module": "achievement"}'), array[:late]::bigint[], 'and of the first no longer');
select is(t.of_quarter('2023Q1', '{"module": "pilot_update"}'), array[:u]::bigint[], 'what has a period keeps it');
-- a change under way moves nothing until it is approved
select ops.clock_set('2023-07-03 09:00+08') as x \gset
select t.move(t.who('U500103', 'clerk'), :a, 'revise') as x \gset
select is(t.of_quarter('2023Q2', '{"module": "achievement"}'), array[:a, :early]::bigint[], 'being changed it stays');
select t.move(t.who('D07', 'reviewer'), :a, 'void', '{"note": "误报"}') as x \gset
select is(t.of_quarter('2023Q3'), '{}', 'and what is struck does not move on');
select * from finish();
rollback;
