-- SPDX-License-Identifier: Apache-2.0
-- Who owes nothing now is told from which day on what will be owed (X35).
\ir ../helper_assigned.sql
select plan(9);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D07', 'reviewer') as o,
    t.who('D07', 'auditor') as aud, t.pilot_in_force('{"scope_units": ["U500103"]}') as p \gset
create function t.opens(caller text, m text) returns text language sql as $$
	select (x ->> 'period') || ' ' || (x ->> 'opens') || ' ' || (x ->> 'due')
	from jsonb_array_elements(t.read(caller, 'filing.obligation_opens', '{}') -> 'items') x
	where x ->> 'module' = m $$;
select is(t.opens(:'a', 'pilot_update'), '2023Q2 2023-06-10 2023-06-30', 'while this quarter''s are open: the next');
select is(t.opens(:'a', 'demand_task_update'), null, 'no task, no update of it');
select t.assigned('demand_task', t.rows('U500103 2023-04-28')) as task \gset
select is(t.opens(:'a', 'demand_task_update') || ' ' || t.opens(:'a', 'pilot_update'),
    '2023Q3 2023-09-10 2023-09-30 2023Q2 2023-06-10 2023-06-30',
    'each business by its own day: whose first is due next quarter comes round after that');
select is(t.opens(:'a', 'project_update'), null, 'not what the unit has no part in');
select is(t.read(:'b', 'filing.obligation_opens', '{}') ->> 'own', 'false', 'of a unit that will owe nothing: all, and that they are not its own');
select is(t.opens(:'o', 'project_update'), '202302B 2023-04-10 2023-04-30', 'the office sees every business');
select ops.clock_set('2023-04-20 09:00+08');
select is(t.opens(:'a', 'pilot_update'), '2023Q2 2023-06-10 2023-06-30', 'before it opens: this quarter''s');
select is(t.opens(:'o', 'project_update'), '202303B 2023-06-10 2023-06-30', 'two months at a time');
select is(t.read(:'aud', 'filing.obligation_opens', '{}') ->> 'code', 'forbidden', 'an auditor owes nothing');
select * from finish();
rollback;
