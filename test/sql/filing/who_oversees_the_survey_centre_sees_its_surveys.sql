-- SPDX-License-Identifier: Apache-2.0
-- X8: the survey centre enters, and the statistics bureau, under which it stands
-- and which the annex names as owner of the data, sees and is told.
\ir ../helper_filing.sql
select plan(23);
select t.who('D46', 'clerk') as c, t.who('D45', 'clerk') as b, t.who('D45', 'reviewer') as r, t.who('D45', 'leader') as l, t.who('D07', 'reviewer') as o,
    t.who('D30', 'clerk') as other \gset
create function t.listed(caller text) returns bigint[] language sql as $$
	select array(select (x ->> 'id')::bigint from jsonb_array_elements(t.read(caller, 'filing.entry_list',
	    '{"query": {"module": "district_survey"}}') -> 'items') x order by 1) $$;
create function t.owed_to(caller text) returns text language sql as $$
	select string_agg((x #>> '{unit,unit}') || ' ' || (x ->> 'module'), ', ') from jsonb_array_elements(
	    t.read(caller, 'filing.obligation_list', '{"query": {"period": "2023Q1"}}') -> 'items') x $$;
create function t.menu(caller text) returns boolean language sql as $$
	select (m ->> 'has_step')::boolean from jsonb_array_elements(t.read(caller, 'flow.module_list', '{}') -> 'groups') g,
	    jsonb_array_elements(g -> 'modules') m where m ->> 'module' = 'district_survey' $$;
create function t.told(unit_ text, kind_ text) returns text language sql as $$
	select string_agg(distinct coalesce(n.role, g.role) || '：' || n.text, ' | ') from ops.notice n
	left join org.grant_ g on g.account = n.account and g.unit = n.unit where n.unit = unit_ and n.kind = kind_ $$;
update flow.hook set owes = null where module <> 'district_survey';
select is(t.menu(:'b'), true, 'the bureau has them in its menu');
select is(t.menu(:'other'), false, 'another department has not');
select is(t.menu(t.who('U500103', 'clerk')), false, 'nor has a district');
select is((select bool_or((m ->> 'may_create')::boolean) from jsonb_array_elements(t.read(:'b', 'flow.module_list', '{}') -> 'groups') g,
    jsonb_array_elements(g -> 'modules') m where m ->> 'module' = 'district_survey'), false, 'but it files none');
select filing.obligation_roll() as x \gset
select is(t.owed_to(:'b'), 'D46 district_survey', 'it sees what the centre owes');
select is(t.owed_to(:'other'), null, 'another does not');
select is((select string_agg(x ->> 'unit', ' ') from jsonb_array_elements(t.read(:'b', 'filing.obligation_matrix',
    '{"query": {"period": "2023Q1"}}') -> 'cells') x), 'D46', 'in the matrix, too');
select obligation as ob from filing.obligation where unit = 'D46' and period = '2023Q1' \gset
select is(t.read(:'b', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id', :'ob'))) #>> '{unit,unit}', 'D46',
    'and can open it');
select is(t.read(:'other', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id', :'ob'))) ->> 'code', 'not_found',
    'which another cannot');

-- late
select ops.clock_set('2023-03-31 09:00+08') as x \gset
select filing.remind() as x \gset
select is(t.told('D45', 'digest'), null, 'what is due in time is the centre''s own to do');
select ops.clock_set('2023-04-01 09:00+08') as x \gset
select filing.remind() as x \gset
select is(t.told('D45', 'digest'), 'clerk：所属单位已逾期 1 项（2023-03-31截止，已过 1 天）：区县改革满意度（2023年第一季度） | reviewer：所属单位已逾期 1 项（2023-03-31截止，已过 1 天）：区县改革满意度（2023年第一季度）',
    'the bureau is told when it is late');

-- filed
select t.made(:'c', 'district_survey', t.survey(), :ob) as e \gset
select is(t.listed(:'b'), '{}', 'a draft is the centre''s own');
select is(t.got(:'b', :e) ->> 'code', 'not_found', 'which the bureau cannot open');
select is(t.attach(:'c', :e, 'report') || ' ' || t.move(:'c', :e, 'submit'), '201 200', 'submitted');
select is(t.listed(:'b') || t.listed(:'l'), array[:e, :e]::bigint[], 'the bureau sees it, its leader as well');
select is(t.got(:'b', :e) #>> '{body,conclusion}', '结论', 'with all it says');
select is(t.actions(:'b', :e), null, 'and does nothing to it');
select is(t.listed(:'other'), '{}', 'another department does not see it');
select is(t.told('D45', 'approve'), null, 'nothing is settled yet');
select is(t.move(:'o', :e, 'approve'), '200', 'approved');
select is(t.told('D45', 'approve'), 'clerk：市委改革办已通过：2023年第一季度区县改革满意度 | reviewer：市委改革办已通过：2023年第一季度区县改革满意度', 'the bureau is told');
select is(t.move(:'o', :e, 'void', '{"note": "样本有误"}'), '200', 'voided');
select matches(t.told('D45', 'void'), '已作废：2023年第一季度区县改革满意度（样本有误）', 'told again, with the reason');
select * from finish();
rollback;
