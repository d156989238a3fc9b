-- SPDX-License-Identifier: Apache-2.0
-- X59, R36: codes change from a day on, by who keeps a module whose form has them.
\ir ../helper_filing.sql
select plan(21);
select t.person('D07', 'reviewer', '{pilot,pilot_update}') as m, t.person('D07', 'reviewer', '{bulletin}') as other,
    t.who('U500103', 'clerk') as c, t.person('D07', 'system_admin') as s \gset
create function t.put(caller text, list text, code text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'code_put', jsonb_build_object('path', jsonb_build_object('list', list,
	    'code', code), 'body', body)) $$;
create function t.end_(caller text, list text, code text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'code_end', jsonb_build_object('path', jsonb_build_object('list', list,
	    'code', code), 'body', body)) $$;
create function t.means(list text, code text, day date) returns text language sql as $$
	select c.label from flow.code c where c.code_list = list and c.code = means.code and c.in_force @> day $$;
select is(t.said(t.put(:'c', 'track', 'x1', '{"label": "数字政务"}')), 'forbidden', 'not by a clerk');
select is(t.said(t.put(:'s', 'track', 'x1', '{"label": "数字政务"}')), 'forbidden',
    'nor by the system''s administrator');
select is(t.said(t.put(:'other', 'track', 'x1', '{"label": "数字政务"}')), 'forbidden',
    'nor by one whose forms do not have it');
select is(t.said(t.put(:'m', 'track', 'x1', '{"label": "数字政务", "parent": "society"}')), '200', 'a new 跑道');
select is(t.means('track', 'x1', '2023-03-20'), '数字政务', 'from today');
select is(t.means('track', 'x1', '2023-03-19'), null, 'not before');
select is(t.said(t.put(:'m', 'track', 'education', '{"label": "教育综合改革", "from": "2023-05-01"}')), '200',
    'another name from a day on');
select is(t.means('track', 'education', '2023-04-30'), '教育', 'until then it is what it was');
select is(t.means('track', 'education', '2023-05-01'), '教育综合改革', 'then it is not');
select is((select c.parent from flow.code c where c.code_list = 'track' and c.code = 'education'
    and c.in_force @> '2023-05-01'::date), 'society', 'what was not named stays');
select is(t.errors(t.put(:'m', 'track', 'education', '{"label": "教育", "from": "2023-03-19"}')),
    '{"in_the_past /from"}', 'nothing is rewritten');
select is(t.said(t.end_(:'m', 'track', 'health', '{"to": "2023-04-01"}')), '200', 'one is ended');
select is(t.means('track', 'health', '2023-03-31') || coalesce(t.means('track', 'health', '2023-04-01'), ' –'),
    '医疗卫生 –', 'on its day');
select is(t.said(t.end_(:'m', 'track', 'x1', '{}')), '200', 'one that began today');
select is(t.means('track', 'x1', '2023-03-20'), '数字政务', 'keeps its name for what was filed today');
select is(t.said(t.put(:'m', 'progress', 'paused', '{"label": "暂停"}')), 'not_eligible',
    'a list that rules name takes no code');
select is(t.said(t.end_(:'m', 'progress', 'completed', '{}')), 'not_eligible', 'and loses none');
select is(t.said(t.put(:'m', 'progress', 'completed', '{"label": "已办结"}')), '200', 'but another word');
select is(t.said(t.put(:'other', 'return_reason', 'late', '{"label": "超过时限"}')), '200',
    'reasons of a return are anybody''s who keeps a module');
select is(t.errors(t.put(:'m', 'track', 'x2', '{"label": "某某", "parent": "nowhere"}')), '{"unknown /parent"}',
    'a 跑道 is of some 领域');
select is((select string_agg(x ->> 'state', ' ') from jsonb_array_elements(t.read(:'m', 'flow.code_list_rows',
    '{"path": {"list": "track"}}') -> 'items') x where x ->> 'code' = 'education'), 'now later',
    'the keeper sees what is to come');
select * from finish();
rollback;
