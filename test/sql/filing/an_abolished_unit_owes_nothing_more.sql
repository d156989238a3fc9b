-- SPDX-License-Identifier: Apache-2.0
-- X11: a unit that is abolished owes nothing due after its last day, begins to owe
-- nothing, and hinders nobody who changes what it stands in.
\ir ../helper_assigned.sql
select plan(10);
select t.who('D30', 'clerk') as d \gset
create function t.stands(unit text) returns text language sql as $$
	select coalesce(string_agg(concat_ws(' ', module, period, state, case when late then 'late' end), ', ' order by module, period), '-')
	from filing.obligation x where x.unit = stands.unit and subject is not null $$;
select t.pilot_in_force('{"scope_units": ["U500103", "U500105"]}') as p \gset
select t.assigned('bottleneck', t.rows('U500103 2023-04-20', 'U500105 2023-05-10')) as e \gset
select is(t.stands('U500105'), 'bottleneck_update 2023Q2 open, pilot_update 2023Q1 open', 'it owes two reports');
select ops.clock_set('2023-04-10 09:00+08') as x \gset
update org.unit set in_force = daterange(lower(in_force), '2023-04-10') where unit = 'U500105';
select filing.obligation_roll() as x \gset
select is(t.stands('U500105'), 'bottleneck_update 2023Q2 waived, pilot_update 2023Q1 open', 'abolished, what was due later lapses');
select is((select filing.timeliness(o) from filing.obligation o where unit = 'U500105' and module = 'pilot_update'), 'late',
    'what was overdue by then was late');
select is((select filing.timeliness(o) from filing.obligation o where unit = 'U500105' and module = 'bottleneck_update'), 'waived',
    'what was not is not');
select ops.clock_set('2023-06-12 09:00+08'), filing.obligation_roll() \gset x
select is(t.stands('U500105'), 'bottleneck_update 2023Q2 waived, pilot_update 2023Q1 open', 'it begins to owe nothing');
select is(t.stands('U500103') ~ 'pilot_update 2023Q2 open', true, 'the others do');

-- what it stands in can still be changed
select is(t.edit(:'d', :p, '{"acceptance_due": "2024-03-31"}'), '200', 'a pilot that names it is amended');
select is(t.edit(:'d', :p, '{"scope_units": ["U500103", "U500105", "U500106"]}'), '200', 'a district is added beside it');
select is(t.edit(t.admin(), :e, '{"requirement": "改为省际数据"}'), '200', 'so is a task');
select is(t.edit(t.admin(), :e, jsonb_build_object('units', t.rows('U500103 2023-06-20', 'U500105 2023-05-10', 'D18 2023-06-30'))), '200',
    'and its other units');
select * from finish();
rollback;
