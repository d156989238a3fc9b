-- SPDX-License-Identifier: Apache-2.0
-- Who owes nothing now is told from which day on what will be owed (X35).
\ir ../helper_assigned.sql
select plan(19);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D07', 'reviewer') as o,
    t.who('D07', 'auditor') as aud, t.pilot_in_force('{"scope_units": ["U500103"]}') as p \gset
create function t.opens(caller text, m text) returns text language sql as $$
	select (x ->> 'period') || ' ' || (x ->> 'opens') || ' ' || (x ->> 'due')
	from jsonb_array_elements(t.read(caller, 'filing.obligation_opens', '{}') -> 'items') x
	where x ->> 'module' = m $$;
select is(t.opens(:'a', 'pilot_update'), '2023Q2 2023-06-10 2023-06-30', 'while this quarter''s are open: the next');
select is(t.opens(:'a', 'demand_task_update'), null, 'no task, no update of it');
select is(filing.period_filing(), '2023Q1', 'filing is open in the quarter that is reported');
select is((ops.period_list(:'a', '{}')).body ->> 'filing', '2023Q1', 'as the periods say');
select t.assigned('demand_task', t.rows('U500103 2023-04-28')) as task \gset
select is(t.opens(:'a', 'demand_task_update') || ' ' || t.opens(:'a', 'pilot_update'),
    '2023Q3 2023-09-10 2023-09-30 2023Q2 2023-06-10 2023-06-30',
    'each business by its own day: whose first is due next quarter comes round after that');
select is(t.opens(:'a', 'project_update'), null, 'not what the unit has no part in');
select is(t.read(:'b', 'filing.obligation_opens', '{}') ->> 'own', 'false', 'of a unit that will owe nothing: all, and that they are not its own');
select is(t.opens(:'o', 'project_update'), '202302B 2023-04-10 2023-04-30', 'the office sees every business');
-- on the page of what is reported on
create function t.of_entry(caller text, e bigint) returns text language sql as $$
	select coalesce(j #>> '{owed,period}', '-') || ' ' || coalesce((j #>> '{next,period}') || ' ' || (j #>> '{next,opens}') || ' '
	    || (j #>> '{next,due}'), '-') from t.read(caller, 'filing.entry_opens', jsonb_build_object('path',
	    jsonb_build_object('id', e::text))) j $$;
select is(t.of_entry(:'a', :p), '2023Q1 2023Q2 2023-06-10 2023-06-30', 'a pilot says what is owed of it now, and what comes next');
select is(t.of_entry(:'o', :p), '- -', 'to the office nothing, which owes none');
select is(t.read(:'b', 'filing.entry_opens', jsonb_build_object('path', jsonb_build_object('id', :'p'))) ->> 'code', 'not_found',
    'to who may not read it nothing at all');
select is(t.of_entry(:'a', :task), '2023Q2 2023Q3 2023-09-10 2023-09-30', 'a task that was given late');
select t.person('D07', 'reviewer', '{pilot,pilot_update}') as adm \gset
select t.act(:'adm', 'obligation_waive', jsonb_build_object('path', jsonb_build_object('id',
    (select obligation::text from filing.obligation where subject = :p and unit = 'U500103')), 'body', '{"reason": "暂停"}'::jsonb)) as w \gset
select is(t.of_entry(:'a', :p), '- 2023Q2 2023-06-10 2023-06-30', 'where nothing is owed: the day from which on it can be filed');
select is((select x #>> '{next,opens}' from jsonb_array_elements(t.read(:'a', 'filing.entry_updates', jsonb_build_object('path',
    jsonb_build_object('id', :'p'), 'query', '{"period": "2023Q2"}'::jsonb)) -> 'items') x where x #>> '{unit,unit}' = 'U500103'), '2023-06-10',
    'and so does its column beside the others');
select is((select x ->> 'next' from jsonb_array_elements(t.read(:'a', 'filing.entry_updates', jsonb_build_object('path',
    jsonb_build_object('id', :'task'))) -> 'items') x where x #>> '{unit,unit}' = 'U500103'), null, 'not where it is owed');
select ops.clock_set('2023-04-20 09:00+08');
select is(filing.period_filing() || ' ' || ops.period_owed('quarter'), '2023Q2 2023Q1', 'a task that is due in the next opens that one');
select is(t.opens(:'a', 'pilot_update'), '2023Q2 2023-06-10 2023-06-30', 'before it opens: this quarter''s');
select is(t.opens(:'o', 'project_update'), '202303B 2023-06-10 2023-06-30', 'two months at a time');
select is(t.read(:'aud', 'filing.obligation_opens', '{}') ->> 'code', 'forbidden', 'an auditor owes nothing');
select * from finish();
rollback;
