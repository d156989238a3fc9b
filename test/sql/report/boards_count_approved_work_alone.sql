-- SPDX-License-Identifier: Apache-2.0
-- 改革需求热力榜 (R40, X38, X57) and 问题破解 (R112): from approved facts, at a
-- horizon, each figure for itself.
\ir ../helper_assigned.sql
select plan(27);
create function t.demand_in_force(unit text, title text) returns bigint language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'demand', jsonb_build_object('classified', false,
		    'title', title, 'demand_origin', 'D1', 'description', repeat('文', 30),
		    'policy_area', 'society', 'track', 'governance'));
begin
	perform t.move(t.who(unit, 'clerk'), e, 'submit'), t.move(t.who(unit, 'reviewer'), e, 'approve');
	perform t.move(t.who('D07', 'reviewer'), e, 'approve');
	return e;
end $$;
-- the newest horizon, with all that was approved
create function t.newest() returns bigint language plpgsql as $$
begin
	perform ledger.horizon_cut();
	return (select max(number) from ledger.horizon);
end $$;
-- as a report on that period reads at the newest horizon; the live cockpit: null
create function t.span(p text default null) returns ledger.span language sql as $$
	select row(coalesce(p, '2023Q1'), ops.period_start(coalesce(p, '2023Q1')),
	    coalesce(ops.period_end(p), ops.today()), 'infinity', 'infinity')::ledger.span $$;
create function t.demands(u text, p text default null) returns text language sql as $$
	select string_agg((r ->> k), ' ' order by n) from json_array_elements(report.demand_board(t.newest(), t.span(p))) r,
	    unnest('{approved,adopted,declined,advanced,completed,tasks,tasks_due,tasks_on_time,tasks_completed}'::text[])
	    with ordinality k (k, n) where r ->> 'unit' = u $$;
create function t.bottlenecks(u text, p text default null) returns text language sql as $$
	select string_agg((r ->> k), ' ' order by n) from json_array_elements(report.bottleneck_board(t.newest(), t.span(p))) r,
	    unnest('{assigned,under_way,completed,due,on_time}'::text[]) with ordinality k (k, n) where r ->> 'unit' = u $$;
select is(t.demands('U500103'), null, 'nothing filed, nothing on the board');

-- demands
select t.demand_in_force('U500103', '甲') as a, t.demand_in_force('U500103', '乙') as b, t.demand_in_force('D30', '丙') as c \gset
select t.made(t.who('U500103', 'clerk'), 'demand', '{"classified": false, "title": "草稿"}') as draft \gset
select is(t.demands('U500103'), '2 0 0 0 0 0 0 0 0', 'two approved; a draft does not count');
select is(t.demands('D30'), '1 0 0 0 0 0 0 0 0', 'departments stand on it as well');
select t.move(t.admin(), :b, 'decline', '{"note": "已有安排"}') \gset x
select is(t.demands('U500103'), '2 0 1 0 0 0 0 0 0', 'one declined');
select t.assigned('demand_task', t.rows('U500103 2023-03-25', 'D30 2023-03-28', 'U500105 2023-05-10'),
    jsonb_build_object('demands', jsonb_build_array(jsonb_build_object('demand', :a), jsonb_build_object('demand', :c)))) as e \gset
select is(t.demands('U500103'), '2 1 1 0 0 1 0 0 0', 'one adopted; and a task of its own');
select is(t.demands('U500105'), '0 0 0 0 0 1 0 0 0', 'who only has a task stands on it too');

-- tasks brought up to date
select t.filed('U500103', :e, '2023Q1') as u \gset
select is(t.demands('U500103'), '2 1 1 0 0 1 0 0 0', 'a report under review changes nothing (R28)');
select t.move(t.who('U500103', 'reviewer'), :u, 'approve'), t.move(t.who('D07', 'reviewer'), :u, 'approve') \gset x
select is(t.demands('U500103'), '2 1 1 1 0 1 0 0 0', 'approved: its demand is under way');
select is(t.demands('D30'), '1 1 0 1 0 1 0 0 0', 'also for whom another unit moved it');
select ops.clock_set('2023-03-29 09:00+08') as x \gset
select is(t.demands('U500103'), '2 1 1 1 0 1 1 1 0', 'its day has passed: due, and in time');
select is(t.demands('D30'), '1 1 0 1 0 1 1 0 0', 'due and not in time');
select t.reported('D30', :e, '2023Q1', '{"progress": "completed"}') as v \gset
select is(t.demands('D30'), '1 1 0 1 0 1 1 0 1', 'late is late, though done');
select is(t.demands('D30', '2023Q1'), '1 1 0 1 0 1 1 0 1', 'a report says the same');
select is(t.demands('U500105', '2023Q1'), '0 0 0 0 0 1 0 0 0', 'whose day is later has nothing due');

-- the next quarter, and the end
select ops.clock_set('2023-06-12 09:00+08') as x, filing.obligation_roll() as n \gset
select is(t.demands('U500103', '2023Q1'), '2 1 1 1 0 1 1 1 0', 'what a later day brings leaves the quarter as it was');
select is(t.demands('U500103', '2023Q2'), '2 1 1 1 0 1 1 0 0', 'at the end of the next one its report is missing');
select t.reported('U500103', :e, '2023Q2', '{"progress": "completed", "progress_detail": "1.完成"}') as w,
    t.reported('U500105', :e, '2023Q2', '{"progress": "completed"}') as y \gset
select is(t.demands('U500103', '2023Q2'), '2 1 1 1 1 1 1 1 1', 'all responsible units are done: the demand is completed');
select is(t.demands('U500105', '2023Q2'), '0 0 0 0 0 1 1 0 1', 'one of them late');
select is(t.demands('D30', '2023Q3'), '1 1 0 1 1 1 1 0 1', 'done keeps how it was done');
select is(t.demands('U500103', '2023Q3'), '2 1 1 1 1 1 1 1 1', 'and asks for nothing more');

-- bottlenecks
select t.assigned('bottleneck', t.rows('U500103 2023-06-20', 'D30 2023-06-15', 'U500106 2023-06-30')) as k \gset
select is(t.bottlenecks('D30'), '1 0 0 0 0', 'assigned');
select t.reported('U500103', :k, '2023Q2') as kr \gset
select is(t.bottlenecks('U500103'), '1 1 0 0 0', 'under way');
select t.move(t.who('D30', 'reviewer'), :k, 'transfer', '{"unit": "U500112", "note": "属地"}') \gset x
select is(t.bottlenecks('D30'), null, 'passed on it is no longer the old one''s');
select is(t.bottlenecks('U500112'), '1 0 0 0 0', 'but the new one''s');
select t.edit(t.admin(), :k, jsonb_build_object('units', t.rows('U500103 2023-06-20', 'U500112 2023-06-15'))) \gset x
select is(t.bottlenecks('U500106'), null, 'recalled it is nobody''s');
select t.move(t.who('D07', 'reviewer'), :kr, 'void', '{"note": "x"}') \gset x
select is(t.bottlenecks('U500103'), '1 0 0 0 0', 'a report that is voided does not count');
select is(t.bottlenecks('U500112', '2023Q1'), null, 'a report on an earlier quarter knows nothing of it');
select * from finish();
rollback;
