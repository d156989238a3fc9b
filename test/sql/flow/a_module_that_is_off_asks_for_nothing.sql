-- SPDX-License-Identifier: Apache-2.0
-- X1: a module that is switched off opens nothing and asks for nothing that nobody
-- could file; switched on, what is still ahead is owed again.
\ir ../helper_filing.sql
select plan(12);
select t.who('U500103', 'clerk') as a, t.who('D18', 'system_admin') as adm \gset
create function t.switched(caller text, m text, is_on boolean) returns text language sql as $$
	select t.said(t.act(caller, 'module_switch', jsonb_build_object('path', jsonb_build_object('module', m),
	    'body', jsonb_build_object('online', is_on)))) $$;
create function t.stands(unit text) returns text language sql as $$
	select coalesce(string_agg(concat_ws(' ', period, state, case when late then 'late' end), ', ' order by period), '-')
	from filing.obligation x where x.unit = stands.unit and module = 'pilot_update' $$;
create function t.menu(caller text) returns text language sql as $$
	select concat_ws(' ', m ->> 'owed', m ->> 'owed_before') from jsonb_array_elements(
	    t.read(caller, 'flow.module_list', '{}') -> 'groups') g, jsonb_array_elements(g -> 'modules') m
	where m ->> 'module' = 'pilot_update' $$;
select t.pilot_in_force() as p \gset
select is(t.menu(:'a'), '1 0', 'one update is owed this quarter');
select ops.clock_set('2023-06-12 09:00+08'), filing.obligation_roll() \gset x
select is(t.menu(:'a'), '1 1', 'and one of the quarter before, told apart');
select is(t.stands('U500103'), '2023Q1 open, 2023Q2 open', 'the first is overdue');
select is(t.switched(:'adm', 'pilot_update', false), '204', 'the module is switched off');
select is(t.stands('U500103'), '2023Q1 waived late, 2023Q2 waived', 'nothing is owed; what was overdue was late');
select is(t.menu(:'a'), '0 0', 'nor counted');
select ops.clock_set('2023-06-13 09:00+08') as x \gset
select is(filing.obligation_open('pilot_update', 'U500106', :p, '2023Q2'), false, 'nothing begins to be owed');
select is(t.switched(:'adm', 'pilot_update', true), '204', 'switched on');
select is(t.stands('U500103'), '2023Q1 waived late, 2023Q2 open', 'what is still ahead is owed again');
select t.switched(:'adm', 'pilot_update', false) as x \gset
select ops.clock_set('2023-07-03 09:00+08') as x \gset
select t.switched(:'adm', 'pilot_update', true) as x \gset
select is(t.stands('U500103'), '2023Q1 waived late, 2023Q2 waived', 'what fell due while it was off is not');
select is((select filing.timeliness(o) from filing.obligation o where unit = 'U500103' and module = 'pilot_update' and period = '2023Q2'),
    'waived', 'and makes nobody late');
select is(filing.obligation_roll('2023Q3') > 0, true, 'the next quarter is asked for');
select * from finish();
rollback;
