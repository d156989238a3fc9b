-- SPDX-License-Identifier: Apache-2.0
-- R97, X44: a pilot has passed when it is distributed, and on time is measured on
-- all that was due in the period by the first day, every quarter or two months.
\ir ../helper_filing.sql
select plan(16);
select t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r, t.who('D30', 'clerk') as d,
    t.who('D30', 'clerk', 2) as d2 \gset
create function t.use(u text, p text default '2023Q1') returns jsonb language sql as $$
	select x from jsonb_array_elements(t.read(t.who('U500105', 'clerk'), 'filing.usage_appraisal',
	    jsonb_build_object('query', jsonb_build_object('period', p))) -> 'items') x where x #>> '{unit,unit}' = u $$;
create function t.passed(u text) returns text language sql as $$
	select concat_ws(' ', x ->> 'submitted', x ->> 'returned', x ->> 'first', x ->> 'first_clean', x ->> 'first_rate')
	from t.use(u) x $$;
create function t.on_time(u text, p text default '2023Q1') returns text language sql as $$
	select concat_ws(' ', x ->> 'on_time', x ->> 'expected', x ->> 'rate') from t.use(u, p) x $$;
-- the same from the rows themselves: what was to be filed by a day within the
-- period, whose day is over or which was filed, without what was waived in time
create function t.from_rows(u text, low date, high date) returns text language sql as $$
	with o as (select coalesce(due_original, due) as day, filed_on from filing.obligation
	    where unit = u and coalesce(due_original, due) >= low and coalesce(due_original, due) <= high
	    and (filed_on is not null or due < ops.today()) and (state <> 'waived' or late))
	select concat_ws(' ', coalesce(sum((filed_on <= day)::int), 0), count(*),
	    to_char(100.0 * coalesce(sum((filed_on <= day)::int), 0) / nullif(count(*), 0), 'FM990.00')) from o $$;

-- two pilots: one passes, one comes back from the department first
select ops.clock_set('2023-02-20 09:00+08') as x \gset
select t.project_in_force() as j \gset
select t.pilot_in_force() as p \gset
select is(t.passed('U500103'), '1 0 1 1 100.00', 'a pilot has passed when it is distributed');
select t.pilot_submitted('{}', '444') as q \gset
select t.move(:'r', :q, 'approve') as x, t.move(:'d', :q, 'return', '{"reason_code": "wording", "note": "x"}') as y \gset
select is(t.passed('U500103'), '2 1 1 1 100.00', 'one that came back has not');
select t.edit(:'c', :q, '{"name": "另一个试点"}') as x, t.move(:'c', :q, 'submit', '{"note": "已改"}') as y,
    t.move(:'r', :q, 'approve') as z \gset
select is(t.move(:'d2', :q, 'distribute', t.checked()), '200', 'then it is distributed as well');
select is(t.passed('U500103'), '3 1 2 1 50.00', 'one of two passed without coming back');
select is((select concat_ws(' ', x ->> 'decided', x ->> 'returned') from jsonb_array_elements(
    t.read(:'c', 'filing.usage_appraisal', '{"query": {"period": "2023Q1"}}') -> 'reviews') x
    where x #>> '{unit,unit}' = 'D30' and x ->> 'stage' = 'department_review'), '3 1', 'its desk decided three times');
select is(t.passed('D30'), '', 'what a department distributes is not its own');

-- what is owed every two months and was not filed
select filing.obligation_open('project_update', 'U500103', :j, '202301B') as x,
    filing.obligation_open('project_update', 'D18', :j, '202301B') as w,
    filing.obligation_open('pilot_update', 'U500103', :p, '2023Q1') as y,
    filing.obligation_open('pilot_update', 'U500103', :q, '2023Q1') as z \gset
select ops.clock_set('2023-03-20 09:00+08') as x \gset
select t.update_in_force('U500103', :p) as x \gset
select is(t.on_time('U500103'), '1 2 50.00', 'a quarter counts what was due every two months');
select is(t.on_time('U500103', '202301B'), '0 1 0.00', 'as the two months do');
select is(t.on_time('U500103', '202302B'), '1 1 100.00', 'and these what was due every quarter');
-- a day that was granted is no first day
update filing.obligation set due_original = due, due = '2023-04-07' where subject = :q and period = '2023Q1';
select ops.clock_set('2023-04-05 09:00+08') as x \gset
select is(t.on_time('U500103'), '1 2 50.00', 'what was granted is not over');
select t.update_in_force('U500103', :q) as x \gset
select is(t.on_time('U500103'), '1 3 33.33', 'it is of the period of the first day, and was not on time');
select is(t.on_time('U500103', '2023Q2'), '0 0', 'in none besides');
select is(t.on_time('U500103'), t.from_rows('U500103', '2023-01-01', '2023-03-31'), 'the rows say the same of the quarter');
select is(t.on_time('U500103', '202301B'), t.from_rows('U500103', '2023-01-01', '2023-02-28'), 'of the two months');
select is(t.on_time('U500103', '202302B'), t.from_rows('U500103', '2023-03-01', '2023-04-30'), 'of those after');
select is(t.on_time('D18'), t.from_rows('D18', '2023-01-01', '2023-03-31'), 'and of another unit');
select * from finish();
rollback;
