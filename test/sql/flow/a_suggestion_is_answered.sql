-- SPDX-License-Identifier: Apache-2.0
-- R37: 对跑道的设置有意见建议的.
\ir ../helper_filing.sql
select plan(18);
select t.person('D07', 'reviewer', '{pilot}') as m, t.who('U500103', 'clerk') as c,
    t.who('U500107', 'clerk') as other \gset
create function t.suggest(caller text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'suggestion_create', jsonb_build_object('body', body)) $$;
create function t.decide(caller text, id text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'suggestion_decide', jsonb_build_object('path', jsonb_build_object('id', id),
	    'body', body)) $$;
select (t.suggest(:'c', '{"code_list": "track", "label": "数字政务", "parent": "society", "reason": "现有跑道没有"}')).body
    ->> 'id' as s1 \gset
select (t.suggest(:'c', '{"code_list": "track", "code": "education", "label": "教育综合改革", "reason": "与文件一致"}')).body
    ->> 'id' as s2 \gset
select (t.suggest(:'other', '{"code_list": "track", "label": "其他", "reason": "方便"}')).body ->> 'id' as s3 \gset
select isnt(:'s1'::text, '', 'a clerk suggests a 跑道');
select is(t.errors(t.suggest(:'c', '{"code_list": "progress", "label": "暂停", "reason": "x"}')), '{"unknown /code_list"}',
    'none to a list that rules name');
select is(t.errors(t.suggest(:'c', '{"code_list": "track", "code": "zzz", "label": "某", "reason": "x"}')), '{"unknown /code"}',
    'nor about a code that is not there');
select is((select array_agg(x ->> 'id') from jsonb_array_elements(t.read(:'c', 'flow.suggestion_list', '{}') -> 'items') x),
    array[:'s2', :'s1'], 'a unit sees its own');
select is((select array_agg(x ->> 'id') from jsonb_array_elements(t.read(:'m', 'flow.suggestion_list', '{}') -> 'items') x),
    array[:'s3', :'s2', :'s1'], 'who keeps the list sees all');
select is(t.said(t.decide(:'c', :'s1', '{"accept": true}')), 'forbidden', 'nobody decides his own');
select is(t.said(t.decide(:'m', :'s1', '{"accept": true, "label": "数字政府"}')), '200', 'accepted, under another name');
select is((select c.label || ' ' || c.parent from flow.code c where c.code_list = 'track'
    and c.code = 'x' || :'s1' and c.in_force @> ops.today()), '数字政府 society', 'the list has it');
select is(t.said(t.decide(:'m', :'s2', '{"accept": true, "from": "2023-04-01", "answer": "与市委文件一致"}')), '200', 'a better name');
select is((select c.label from flow.code c where c.code_list = 'track' and c.code = 'education'
    and c.in_force @> '2023-04-01'::date), '教育综合改革', 'from its day on');
select is((select c.note from flow.code c where c.code_list = 'track' and c.code = 'education'
    and c.in_force @> '2023-04-01'::date), '演示', 'the rest as it was');
select is(t.errors(t.decide(:'m', :'s3', '{"accept": false}')), '{"required /answer"}', 'a refusal has its reason');
select is(t.said(t.decide(:'m', :'s3', '{"accept": false, "answer": "过于宽泛"}')), '200', 'declined');
select is(t.said(t.decide(:'m', :'s3', '{"accept": true}')), 'conflict', 'once');
select is((select string_agg(n.text, '；' order by n.notice) from ops.notice n where n.unit = 'U500107'
    and n.kind = 'suggestion'), '对“跑道”的建议“其他”未采纳：过于宽泛', 'who asked hears it');
select is((select string_agg(n.text, '；' order by n.notice) from ops.notice n where n.unit = 'U500103'
    and n.kind = 'suggestion'), '对“跑道”的建议“数字政务”已采纳：自' || ops.today() || '起增加“数字政府”；'
    '对“跑道”的建议“教育综合改革”已采纳：自2023-04-01起改为“教育综合改革”。答复：与市委文件一致',
    'what was decided, from when, and the answer');
select is((select count(*) from ops.notice n where n.unit = 'U500103' and n.kind = 'suggestion'
    and n.account = t.account(:'c')), 2::bigint, 'each of them');
select is(t.said(t.suggest(t.person('D07', 'auditor'), '{"code_list": "track", "label": "某", "reason": "x"}')),
    'forbidden', 'an auditor files nothing');
select * from finish();
rollback;
