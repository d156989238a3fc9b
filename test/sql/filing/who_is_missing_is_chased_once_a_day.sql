-- SPDX-License-Identifier: Apache-2.0
-- 催办: by the module's administrators and the competent department, once a working
-- day for each thing, in the hands where it lies; R27: the clerk reminds his reviewer.
\ir ../helper_filing.sql
select plan(54);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('U500103', 'leader') as l,
    t.who('U500105', 'clerk') as b, t.who('D30', 'clerk') as d, t.who('D30', 'leader') as dl, t.who('D18', 'clerk') as d18,
    t.who('D07', 'reviewer') as o,
    t.person('D07', 'reviewer', '{pilot_update,achievement}') as adm \gset
select t.pilot_in_force() as p, t.pilot_in_force('{"document_number": "建办科函〔2021〕444号", "name": "乙",
    "competent_department": "D30", "scope_units": ["U500103"]}', '444') as q \gset
select t.owed('U500103', :p) as ob, t.owed('U500105', :p) as ob2, t.owed('U500103', :q) as ob3 \gset
create function t.chase(caller text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'chase_create', jsonb_build_object('body', body)) $$;
create function t.told(u text, r org.role) returns text language sql as $$
	select string_agg(text, ' | ' order by notice) from ops.notice
	where unit = u and role = r and kind = 'chase' $$;
create function t.of(o bigint) returns jsonb language sql as $$
	select jsonb_build_object('obligation', o) $$;
create function t.became(caller text) returns text language sql as $$
	select string_agg((x ->> 'title') || ' ' || (x ->> 'state_label') || ' ' || (x ->> 'outcome'), ', ')
	from jsonb_array_elements(t.read(caller, 'filing.chase_list', '{}') -> 'items') x $$;

select is(t.said(t.chase(:'a', t.of(:ob))), 'forbidden', 'not by the unit itself');
select is(t.said(t.chase(:'b', t.of(:ob))), 'not_found', 'not by another');
select is(t.said(t.chase(:'o', t.of(:ob))), 'forbidden', 'nor by who does not administer the module');
select is(t.said(t.chase(:'dl', t.of(:ob))), 'forbidden', 'nor by a leader of the department');
select is(t.said(t.chase(:'d18', t.of(:ob))), 'not_found', 'nor by another department');
select is(t.errors(t.chase(:'adm', '{}')), '{"invalid_value "}', 'something must be named');
select is(t.errors(t.chase(:'adm', t.of(:ob) || '{"module": "pilot_update", "period": "2023Q1"}')), '{"invalid_value "}',
    'one thing');
select is(t.errors(t.chase(:'adm', '{"module": "pilot_update"}')), '{"invalid_value "}', 'a module in a period');
select is(t.said(t.chase(:'d', t.of(:ob) || '{"note": "请抓紧"}')), '201', 'one item, by the competent department');
select is(t.told('U500103', 'clerk'), '市住房城乡建委催办：“城市更新试点（2023年第一季度）”请于2023-03-31前报送（请抓紧）',
    'its clerk is told');
select is(t.told('U500103', 'reviewer'), t.told('U500103', 'clerk'), 'and its reviewer');
select is(t.said(t.chase(:'d', t.of(:ob))), 'chased_today', 'once a working day');
select is(t.said(t.chase(:'adm', t.of(:ob))), 'chased_today', 'whoever does it');
select is(t.became(:'d'), '城市更新试点（2023年第一季度） 待报 waiting', 'what became of it');

-- all that is missing; what was chased today is passed over
create function t.units(j jsonb) returns text language sql as $$
	select concat_ws(' ', j ->> 'chased', j ->> 'skipped') || ': '
	    || string_agg(concat_ws(' ', x #>> '{unit,short}', x ->> 'chased',
	    x ->> 'skipped', x #>> '{chased_by,short}',
	    (x ->> 'chased_at')::timestamptz between ops.now()
	        - interval '1 hour' and ops.now()), ', ' order by n)
	from jsonb_array_elements(j -> 'units') with ordinality e(x, n) $$;
create function t.whom(caller text, query jsonb) returns jsonb language sql as $$
	select t.read(caller, 'filing.chase_whom', jsonb_build_object('query', query)) $$;
select is(t.units(t.whom(:'adm', '{"module": "pilot_update", "period": "2023Q1"}')),
    '2 1: 渝中 1 1 市住房城乡建委 t, 江北 1 0',
    'before it is done: whom it will reach, and what was chased today, when and by whom');
select is(t.units(t.whom(:'d', '{"module": "pilot_update", "period": "2023Q1", "unit": "U500103"}')),
    '1 1: 渝中 1 1 市住房城乡建委 t', 'in one unit');
select is(t.whom(:'o', '{"module": "pilot_update", "period": "2023Q1"}') ->> 'code', 'forbidden',
    'it is for those who may do it');
select is(t.whom(:'adm', '{"module": "pilot_update", "period": "2023Q2"}') ->> 'code', 'nothing_to_chase',
    'and where there is something to do');
select is(t.units((t.chase(:'adm', '{"module": "pilot_update", "period": "2023Q1"}')).body::jsonb),
    '2 1: 渝中 1 1 市住房城乡建委 t, 江北 1 0', 'all of a module and a period: whom it reached is what was said before');
select is(t.units(t.whom(:'adm', '{"module": "pilot_update", "period": "2023Q1"}')),
    '0 3: 渝中 0 2 市委改革办 t, 江北 0 1 市委改革办 t', 'then there is nobody left for the day');
select is(t.told('U500105', 'clerk'),
    '市委改革办催办：“推进状态更新”2023年第一季度尚有 1 项未报，请于2023-03-31前报送：城市更新试点', 'a notice a unit');
select is((select obligation from ops.notice where unit = 'U500105' and role = 'clerk' and kind = 'chase'), :ob2::bigint,
    'which leads to the one thing');
select is(t.said(t.chase(:'adm', '{"module": "pilot_update", "period": "2023Q1"}')), 'chased_today', 'not twice');
select is(t.said(t.chase(:'adm', '{"module": "pilot_update", "period": "2023Q2"}')), 'nothing_to_chase', 'nothing there');
select is(t.said(t.chase(:'a', '{"module": "pilot_update", "period": "2023Q1"}')), 'forbidden', 'not by a district');
select is(t.said(t.chase(:'o', '{"module": "pilot_update", "period": "2023Q1"}')), 'forbidden', 'by its administrators alone');
-- a weekend counts for the Friday before it; a cell, by the department
select ops.clock_set('2023-03-24 16:00+08') as x \gset
select is(t.units((t.chase(:'d', '{"module": "pilot_update", "period": "2023Q1", "unit": "U500103"}')).body::jsonb),
    '2 0: 渝中 2 0', 'a cell of the matrix, next day');
select is(t.told('U500103', 'reviewer') ~ '尚有 2 项未报，请于2023-03-31前报送：城市更新试点、乙$', true, 'with its titles');
select ops.clock_set('2023-03-26 16:00+08') as x \gset
select is(t.said(t.chase(:'adm', t.of(:ob))), 'chased_today', 'Sunday is no new working day');
select is(t.said(t.chase(:'adm', t.of(:ob2))), '201', 'for what was not chased on Friday it is Friday');
select is((select max(day) from filing.chase where obligation = :ob2), '2023-03-24', 'written as such');
select ops.clock_set('2023-03-27 09:00+08') as x \gset
select is(t.said(t.chase(:'adm', t.of(:ob2))), '201', 'Monday is');

-- what is filed is chased where it lies
select t.made(:'a', 'pilot_update', t.update_body(), :ob) as e \gset
select t.move(:'a', :e, 'submit') as x \gset
select is(t.became(:'d'), '乙（2023年第一季度） 待报 waiting, 城市更新试点（2023年第一季度） 待本级审核 moved, '
    || '城市更新试点（2023年第一季度） 待本级审核 moved', 'it moved');
select is(t.said(t.chase(:'r', jsonb_build_object('entry', :e))), 'nothing_to_chase', 'nobody chases himself');
select is(t.said(t.chase(:'a', jsonb_build_object('entry', :e))), '201', 'the clerk reminds his reviewer (R27)');
select is(t.told('U500103', 'reviewer') ~ '渝中催办：请尽快办理“城市更新试点·2023年第一季度推进状态”$', true, 'who is told');
select is(t.told('U500103', 'clerk') ~ '渝中催办', false, 'not the clerk');
select is(t.said(t.chase(:'adm', t.of(:ob))), 'chased_today', 'it is one thing, filed or not');
select t.move(:'r', :e, 'approve') as x, ops.clock_set('2023-03-28 09:00+08') as y \gset
select is(t.said(t.chase(:'d', t.of(:ob))), 'nothing_to_chase', 'the department is not chased by itself');
select is(t.said(t.chase(:'adm', t.of(:ob) || '{"note": "催"}')), '201', 'by the office');
select is(t.told('D30', 'clerk'), '市委改革办催办：请尽快办理“渝中 城市更新试点·2023年第一季度推进状态”（催）', 'on the desk where it lies');
select t.move(:'d', :e, 'approve') as x, t.move(:'o', :e, 'approve') as y \gset
select is((t.read(:'adm', 'filing.chase_list', '{}') #>> '{items,0,outcome}'), 'done', 'and then it is done');
select is(t.read(:'adm', 'filing.desk', '{}') #>> '{chased,0,outcome}', 'done', 'as his desk says');
select is(t.said(t.chase(:'adm', t.of(:ob))), 'nothing_to_chase', 'what is met is not chased');
select is(jsonb_array_length(t.read(:'adm', 'filing.chase_list', '{"query": {"limit": "2"}}') -> 'items'), 2, 'by pages');
select is((select count(*) from jsonb_array_elements(t.read(:'adm', 'filing.chase_list', jsonb_build_object('query',
    jsonb_build_object('after', t.read(:'adm', 'filing.chase_list', '{"query": {"limit": "2"}}') ->> 'next'))) -> 'items')),
    (select count(*) - 2 from filing.chase where account = t.account(:'adm')), 'to the last one');
select is(t.said(t.chase(:'l', jsonb_build_object('entry', :e))), 'forbidden', 'a leader looks on');

-- what is overdue is not asked for by a day that is past
select ops.clock_set('2023-04-10 09:00+08') as x, t.made(:'b', 'pilot_update', t.update_body(), :ob2) as f \gset
select is(t.said(t.chase(:'adm', t.of(:ob2))), '201', 'overdue, it is chased');
select is(t.told('U500105', 'clerk') ~ '催办：“城市更新试点（2023年第一季度）”已逾期 10 天，请尽快报送$', true, 'in these words');
select is(t.said(t.chase(:'adm', '{"module": "pilot_update", "period": "2023Q1"}')), '201', 'so is all of a period');
select is(t.told('U500103', 'clerk') ~ '尚有 1 项未报，已逾期 10 天，请尽快报送：乙$', true, 'and each unit reads since when');
select filing.obligation_roll('2023Q2') as x, t.owed('U500105', :p, '2023Q2') as ob4 \gset
select is(filing.chase_by(array[:ob2, :ob3, :ob4]::bigint[]), '其中 2 项已逾期 10 天，请尽快报送', 'of several, how many are');
update filing.obligation set filed_on = '2023-03-31' where obligation = :ob2;
select is(filing.chase_by(array[:ob2]::bigint[]), '请尽快报送', 'what was filed in time and came back is not overdue');
select throws_ok('update filing.chase set note = ''x''', '55000', null, 'a chase is written once');
select * from finish();
rollback;
