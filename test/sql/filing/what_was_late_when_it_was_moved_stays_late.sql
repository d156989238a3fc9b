-- SPDX-License-Identifier: Apache-2.0
-- [32]: whoever gave the work may move its day, take a unit out or put it back;
-- what was overdue by then stays late, and the history tells what was done.
\ir ../helper_assigned.sql
select plan(14);
select t.who('D30', 'clerk') as d, t.who('U500103', 'clerk') as a \gset
create function t.days(e bigint, variadic rows text[]) returns text language sql as $$
	select t.edit(t.admin(), e, jsonb_build_object('units', t.rows(variadic rows))) $$;
create function t.history(unit text, subject bigint, period text) returns text language sql as $$
	select string_agg(concat_ws(' ', h ->> 'kind', to_char((h ->> 'due')::date, 'mm-dd')), ', ' order by n)
	from json_array_elements((select filing.obligation_history(o) from filing.obligation o where o.unit = history.unit
	    and o.subject = history.subject and o.period = history.period)) with ordinality x (h, n)
	where h ->> 'kind' not in ('reminded', 'submit') $$;

-- before the day nobody is blamed
select t.assigned('bottleneck', t.rows('U500103 2023-03-28', 'U500105 2023-03-28', 'D30 2023-03-28')) as e \gset
select t.days(:e, 'U500103 2023-03-30', 'U500105 2023-03-28', 'D30 2023-03-28') as x \gset
select is(t.owes(:e), 'D30 2023Q1 03-28 open, U500103 2023Q1 03-30 open, U500105 2023Q1 03-28 open',
    'moved in time, it is another day and nothing else');

select ops.clock_set('2023-04-03 09:00+08') as x \gset
select is(t.days(:e, 'U500103 2023-04-20', 'U500105 2023-03-28', 'D30 2023-03-28'), '200', 'overdue, a unit is given more time');
select is(t.owes(:e), 'D30 2023Q1 03-28 open, U500103 2023Q1 03-30 waived late, U500103 2023Q2 04-20 open, '
    || 'U500105 2023Q1 03-28 open', 'in another quarter: what was owed was late, what is owed now is not yet');
select is(t.history('U500103', :e, '2023Q1'), 'opened 03-28, moved 03-30, taken_back', 'its history says which day was moved');
select is(t.days(:e, 'U500103 2023-04-20', 'D30 2023-03-28'), '200', 'another is taken out');
select is(t.owes(:e), 'D30 2023Q1 03-28 open, U500103 2023Q1 03-30 waived late, U500103 2023Q2 04-20 open, '
    || 'U500105 2023Q1 03-28 waived late', 'and was late');

select ops.clock_set('2023-04-25 09:00+08') as x \gset
select is(t.days(:e, 'U500103 2023-04-28', 'D30 2023-03-28'), '200', 'overdue again, moved within the quarter');
select is(t.owes(:e), 'D30 2023Q1 03-28 open, U500103 2023Q1 03-30 waived late, U500103 2023Q2 04-28 open late, '
    || 'U500105 2023Q1 03-28 waived late', 'it has till then, and was late');
select is(t.history('U500103', :e, '2023Q2'), 'opened 04-20, moved 04-28', 'by the day that it had');
select t.days(:e, 'U500103 2023-04-28', 'U500105 2023-06-20', 'D30 2023-03-28') as x \gset
select is(t.history('U500105', :e, '2023Q2'), 'opened 06-20', 'put back, it owes what is due then');
select throws_ok('delete from filing.obligation_move', '55000', null, 'what was done stays written');

-- a district that is no longer in the scope of a pilot, a project without the unit
select t.pilot_in_force() as p \gset
select ops.clock_set('2023-07-05 09:00+08') as x \gset
select is(t.edit(:'d', :p, '{"scope_units": ["U500103"]}'), '200', 'a district is taken out of the scope');
select is((select string_agg(unit || ' ' || period || ' ' || state || case when late then ' late' else '' end, ', ' order by unit, period)
    from filing.obligation where subject = :p), 'U500103 2023Q2 open, U500105 2023Q2 waived late', 'and was late with what it owed');
select is(t.history('U500105', :p, '2023Q2'), 'opened 06-30, taken_back', 'as its history tells');
select * from finish();
rollback;
