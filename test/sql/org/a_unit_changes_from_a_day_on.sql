-- SPDX-License-Identifier: Apache-2.0
-- Units begin, are renamed and end on their days; nothing before is rewritten (X11).
\ir ../helper_filing.sql
select plan(25);
select t.person('D07', 'system_admin') as s, t.person('D07', 'security_admin') as o,
    t.who('U500103', 'clerk') as c \gset
create function t.unit(caller text, what text, unit text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'unit_' || what, jsonb_build_object('path', jsonb_build_object('unit', unit), 'body', body)) $$;
create function t.name(unit text, day text) returns text language sql as $$
	select u ->> 'name' from jsonb_array_elements(t.read(t.who('U500103', 'clerk'), 'org.unit_list',
	    jsonb_build_object('query', jsonb_build_object('at', day))) -> 'items') u where u ->> 'unit' = name.unit $$;
select is(t.said(t.unit(:'o', 'rename', 'D18', '{"name": "某委", "short": "某"}')), 'forbidden',
    'not by who gives rights');
select is(t.said(t.unit(:'s', 'create', '', '{"unit": "D99", "kind": "department", "name": "市数据局",
    "short": "市数据局", "from": "2023-05-01"}')), '201', 'a unit from May on');
select is(t.name('D99', '2023-04-30'), null, 'not before');
select is(t.name('D99', '2023-05-01'), '市数据局', 'then');
select is(t.errors(t.unit(:'s', 'create', '', '{"unit": "D99", "kind": "department", "name": "x", "short": "x"}')),
    '{"taken /unit"}', 'a code is one unit''s');
select is(t.errors(t.unit(:'s', 'create', '', '{"unit": "d99", "kind": "department", "name": "x", "short": "x"}')),
    '{"invalid_value /unit"}', 'of one form');
select is(t.errors(t.unit(:'s', 'create', '', '{"unit": "D98", "kind": "department", "name": "x", "short": "x",
    "from": "2023-03-19"}')), '{"in_the_past /from"}', 'and no past');
select t.name('D18', '2023-03-01') as was \gset
select is(t.said(t.unit(:'s', 'rename', 'D18', '{"name": "市发展委", "short": "市发展委", "from": "2023-04-01"}')), '200',
    'renamed from April on');
select is((select name from org.unit where unit = 'D18'), :'was', 'today it is what it was');
select is(t.name('D18', '2023-04-01'), '市发展委', 'in April not');
select is(t.said(t.unit(:'s', 'rename', 'D18', '{"name": "市发展改革局", "short": "市发改局", "from": "2023-06-01"}')), '200',
    'and again in June');
select ops.clock_set('2023-04-01 09:00+08');
select ops.day_turn('2023-03-31');
select is((select name from org.unit where unit = 'D18'), '市发展委', 'the day turns its name');
select is(t.name('D18', '2023-03-31'), :'was', 'of March it is the old one');
select is(t.name('D18', '2023-06-01'), '市发展改革局', 'of June the next');
select is((select edited from org.unit where unit = 'D18'), true, 'the list that comes with the program leaves it alone');
select is(t.said(t.unit(:'s', 'end', 'U500112', '{"to": "2023-07-01", "successor": "U500103"}')), '200', 'one is merged');
select is(t.name('U500112', '2023-06-30') is not null and t.name('U500112', '2023-07-01') is null, true, 'on its day');
select is((select u ->> 'name' || ' ' || (u ->> 'valid_to') from jsonb_array_elements(t.read(:'c', 'org.unit_list',
    '{"query": {"at": "2023-07-05"}}') -> 'ended') u where u ->> 'unit' = 'U500112'), '渝北区 2023-07-01', 'what names it still has its name');
select is((select successor from org.unit where unit = 'U500112'), 'U500103', 'into another');
select is(t.errors(t.unit(:'s', 'end', 'U500112', '{"to": "2023-08-01"}')), '{"invalid_value /to"}', 'once');
select is(t.errors(t.unit(:'s', 'end', 'U500105', '{"to": "2023-07-02", "successor": "U500112"}')), '{"unknown /successor"}',
    'into one that is there');
select is(t.said(t.unit(:'s', 'end', 'D07', '{"to": "2023-07-01"}')), 'not_eligible', 'the reform office stays');
select is((select x -> 'changes' from jsonb_array_elements(t.read(:'c', 'org.edition_list', '{}') -> 'items') x
    where x ->> 'from' = '2023-07-01'), '["撤销渝北区（并入渝中区）"]', 'editions say what changed');
select is((select (x ->> 'districts')::int from jsonb_array_elements(t.read(:'c', 'org.edition_list', '{}') -> 'items') x
    where x ->> 'from' = '2023-07-01'), 37, 'and what there is from then on');
select is((select detail ->> 'name' from ops.audit where route = 'unit_rename' and code is null order by audit limit 1),
    '市发展委', 'the trail has it');
select * from finish();
rollback;
