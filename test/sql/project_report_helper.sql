-- SPDX-License-Identifier: Apache-2.0
-- Included first by tests of project reports: what ledger_helper.sql gives,
-- people of the reform office, and two months of facts, small enough to count
-- by hand.
\ir ledger_helper.sql
select t.person('D07', 'reviewer') as maker, t.person('D07', 'leader') as boss,
    t.person('U500103', 'clerk') as clerk \gset

create function t.project(name text, participants text[], milestones jsonb,
    bottlenecks bigint[] default '{}') returns bigint language plpgsql as $$
declare
	e bigint := nextval('t.entry');
begin
	perform t.write('project', e, 1, 'D07', null, null, jsonb_build_object(
	    'classified', false, 'name', project.name, 'lead_department', 'D30',
	    'goals', '目标', 'policy_area', '社会', 'track', '城市更新',
	    'participants', to_jsonb(participants), 'milestones', milestones,
	    'bottlenecks', (select coalesce(jsonb_agg(jsonb_build_object(
	        'linked', b)), '[]') from unnest(bottlenecks) b)));
	return e;
end $$;
create function t.milestone(id text, due text) returns jsonb language sql as $$
	select jsonb_build_object('milestone_id', id, 'name', '里程碑 ' || id,
	    'due', due, 'mark', '印发') $$;
-- '{"a": "2023-02-15", "b": null}': done that day, or under way
create function t.update(project bigint, unit text, period text, done jsonb,
    results jsonb default '[]', late boolean default false) returns bigint
language plpgsql as $$
declare
	e bigint := nextval('t.entry');
begin
	perform t.write('project_update', e, 1, unit, project, period,
	    jsonb_build_object('classified', false, 'work_done', '工作',
	    'problems', '问题', 'next_steps', '打算', 'results', results,
	    'milestone_states', (select jsonb_agg(jsonb_strip_nulls(
	        jsonb_build_object('milestone_id', d.key, 'name',
	        '里程碑 ' || d.key, 'due', '2023-02-28', 'state',
	        case when d.value ? 'part' then 'not_concerned'
	        when d.value = 'null' then 'under_way' else 'completed' end,
	        'completed_on', case when not d.value ? 'part' then d.value end,
	        'proof', case when d.value <> 'null' then '文件' end)))
	        from jsonb_each(done) d)));
	perform ledger.timeliness_put(jsonb_populate_record(
	    null::filing.obligation, jsonb_build_object('module',
	    'project_update', 'subject', project, 'unit', unit, 'period', period,
	    'entry', e, 'due', ops.period_end(period), 'late', late)), 1,
	    t.now_());
	return e;
end $$;
create function t.result(id text, form text, situation text default null)
returns jsonb language sql as $$
	select jsonb_strip_nulls(jsonb_build_object('result_id', id, 'name',
	    '成果 ' || id, 'form', form, 'measures', '举措', 'effects', '成效',
	    'situation', situation)) $$;
create function t.bottleneck(unit text, progress text) returns bigint
language plpgsql as $$
declare
	e bigint := nextval('t.entry');
begin
	perform t.write('bottleneck', e, 1, 'D07', null, null,
	    jsonb_build_object('classified', false, 'title', '堵点', 'requirement',
	    '办结', 'policy_area', '社会', 'track', '城市更新', 'units',
	    jsonb_build_array(jsonb_build_object('unit', unit, 'due',
	    '2023-02-20'))));
	perform t.write('bottleneck_update', nextval('t.entry'), 1, unit, e,
	    '2023Q1', jsonb_build_object('classified', false,
	    'progress_detail', '推进', 'problems', '问题', 'progress', progress));
	return e;
end $$;

select t.at('2023-01-10 09:00+08');
select t.bottleneck('U500103', 'completed') as solved,
    t.bottleneck('U500104', 'under_way') as stuck \gset
select t.project('甲项目', '{U500103,D18}', jsonb_build_array(
    t.milestone('a', '2023-02-20'), t.milestone('b', '2023-06-30')),
    array[:solved, :stuck]::bigint[]) as p1 \gset
select t.project('乙项目', '{U500104}', jsonb_build_array(
    t.milestone('a', '2023-02-10'), t.milestone('b', '2023-02-25'))) as p2 \gset
select t.project('丙项目', '{U500105}', jsonb_build_array(
    t.milestone('a', '2023-12-31'))) as p3 \gset
select t.at('2023-02-26 09:00+08');
select t.update(:p1, 'U500103', '202301B', '{"a": "2023-02-15", "b": null}',
    jsonb_build_array(t.result('r1', 'system', 'N4'),
    t.result('r2', 'mechanism', 'C1'), t.result('r3', 'platform', 'P1')))
    as u1 \gset
select t.update(:p1, 'D18', '202301B', '{"a": {"part": false}, "b": null}',
    '[]', true) as u2 \gset
select t.update(:p2, 'U500104', '202301B', '{"a": "2023-02-12", "b": null}')
    as u3 \gset
select t.risk('{}', 'mass_larger', '2023-02-01', '{"project": "乙项目"}')
    as event \gset
-- after the cut-off, and after the window
select t.at('2023-03-02 09:00+08');
select t.project('丁项目', '{U500105}', jsonb_build_array(
    t.milestone('a', '2023-12-31'))) as p4 \gset
select t.at('2023-03-09 09:00+08');
select t.update(:p3, 'U500105', '202301B', '{"a": null}',
    jsonb_build_array(t.result('r1', 'system')), true) as u4 \gset

\ir worker_helper.sql
