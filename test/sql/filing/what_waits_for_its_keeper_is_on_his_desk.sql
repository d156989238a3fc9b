-- SPDX-License-Identifier: Apache-2.0
-- X57, X59, R37, R69: what waits for a module administrator, or for a department, is
-- told, counted and listed on the desk, with since when.
\ir ../helper_filing.sql
select plan(23);
select t.person('D07', 'reviewer', '{demand}') as k, t.who('D07', 'reviewer') as o, t.person('D07', 'reviewer', '{risk_event}') as else,
    t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar \gset
create function t.desk(caller text, path text) returns jsonb language sql as $$
	select t.read(caller, 'filing.desk', '{}') #> path::text[] $$;
create function t.told(caller text, kind text) returns text language sql as $$
	select string_agg(text, ' | ') from ops.notice n where n.kind = told.kind and account = t.account(caller) $$;
select is(t.desk(:'k', '{counts}') - '{waiting,returned,drafts,under_way,owed,overdue,overdue_awaited,to_decide,appeals,unread}'::text[],
    '{"joins": 0, "outcomes": 0, "suggestions": 0}', 'nothing waits');

-- an approved demand
select t.made(:'a', 'demand', '{"classified": false, "title": "实施绿色认证集成改革", "demand_origin": "D3",
    "description": "企业反映，当前国内绿色认证种类多，存在多头管理、职能交叉、企业认证成本高等问题，迫切需要建立统一的标准。",
    "policy_area": "economy", "track": "business_climate"}') as d \gset
select t.move(:'a', :d, 'submit') as x, t.move(:'ar', :d, 'approve') as y \gset
select is(t.desk(:'k', '{counts,outcomes}'), '0', 'under review it is somebody else''s');
select t.move(:'o', :d, 'approve') as x \gset
select is(t.told(:'k', 'outcome'), '需求已通过，待采纳或答复：渝中 实施绿色认证集成改革', 'approved, who answers it is told');
select is(t.told(:'else', 'outcome'), null, 'nobody else');
select ops.clock_set('2023-03-24 09:00+08') as x \gset
select is(t.desk(:'k', '{counts,outcomes}'), '1', 'it counts');
select is((select concat_ws(' ', x ->> 'id', x ->> 'days', filing.day_at((x ->> 'since')::timestamptz))
    from jsonb_array_elements(t.desk(:'k', '{outcomes}')) x), :'d' || ' 4 2023-03-20', 'and lies on the desk since its approval');
select is(t.desk(:'else', '{outcomes}'), '[]', 'not on another''s');
select is(t.desk(:'o', '{outcomes}'), '[]', 'nor on that of who administers nothing');
select t.move(:'a', :d, 'revise') as x, t.move(:'a', :d, 'submit') as y, t.move(:'ar', :d, 'approve') as z,
    t.move(:'o', :d, 'approve') as w \gset
select is((select count(*) from ops.notice where kind = 'outcome'), 1::bigint, 'a change is not told again');
select is(t.move(:'k', :d, 'decline', '{"note": "已有安排"}'), '200', 'answered');
select is(t.desk(:'k', '{counts,outcomes}'), '0', 'it is gone');

-- a suggestion
select t.act(:'a', 'suggestion_create', '{"body": {"code_list": "track", "label": "数字政务", "parent": "society",
    "reason": "现有跑道没有"}}') as s \gset
select is(t.told(:'k', 'suggestion'), '渝中区对“跑道”提出建议：数字政务', 'who keeps the list is told');
select is(t.told(:'else', 'suggestion'), null, 'who keeps it not is not');
select is(t.desk(:'k', '{counts,suggestions}'), '1', 'it counts');
select is(t.desk(:'k', '{suggestions,0,label}'), '"数字政务"', 'and lies on the desk');
select is(t.desk(:'else', '{suggestions}'), '[]', 'not on another''s');
select is(t.desk(:'a', '{suggestions}'), '[]', 'nor on its author''s');
select t.act(:'k', 'suggestion_decide', jsonb_build_object('path', jsonb_build_object('id', (select max(suggestion)::text
    from flow.suggestion)), 'body', '{"accept": false, "answer": "已有"}'::jsonb)) as x \gset
select is(t.desk(:'k', '{counts,suggestions}'), '0', 'answered, it is gone');

-- a district left out
select t.pilot_in_force('{"scope_units": ["U500103"]}') as p \gset
select (t.made(t.who('U500106', 'clerk'), 'pilot', t.pilot('{"scope_units": ["U500106"]}'), null, t.number())) as own \gset
select t.move(t.who('U500106', 'clerk'), :own, 'submit') as x \gset
select is(t.said(t.act(t.who('U500106', 'clerk'), 'join_request_create', jsonb_build_object('path',
    jsonb_build_object('id', :'p'), 'body', '{"reason": "文件列明"}'::jsonb))), '201', 'asks to be named');
select is(t.desk(t.who('D30', 'clerk'), '{counts,joins}'), '1', 'which the department''s desk counts');
select is(t.desk(t.who('D31', 'clerk'), '{counts,joins}'), '0', 'no other''s');
select is(t.desk(t.who('D30', 'leader'), '{counts,joins}'), '0', 'nor who decides nothing');
select is(t.desk(t.who('U500106', 'clerk'), '{counts,joins}'), '0', 'nor who asked');
select * from finish();
rollback;
