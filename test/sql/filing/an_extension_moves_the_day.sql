-- SPDX-License-Identifier: Apache-2.0
-- 延期申请 [34], X59: asked before the day is over, decided by an administrator of
-- the module; the first day is kept, and both sides see all of it.
\ir ../helper_filing.sql
select plan(46);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('U500103', 'leader') as l,
    t.who('U500105', 'clerk') as b, t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o,
    t.person('D07', 'reviewer', '{pilot_update}') as adm, t.person('D07', 'reviewer', '{achievement}') as other \gset
select t.pilot_in_force() as p \gset
select t.owed('U500103', :p) as ob, t.owed('U500105', :p) as ob2 \gset
create function t.ask(caller text, o bigint, due text, reason text default '数据未到') returns ops.answer
language sql as $$ select t.act(caller, 'extension_create', jsonb_build_object('path',
    jsonb_build_object('id', o::text), 'body', jsonb_build_object('due', due, 'reason', reason))) $$;
create function t.decide(caller text, x bigint, body jsonb) returns ops.answer
language sql as $$ select t.act(caller, 'extension_decide', jsonb_build_object('path',
    jsonb_build_object('id', x::text), 'body', body)) $$;
create function t.due(o bigint) returns text language sql as $$
	select due || ' ' || coalesce(due_original::text, '-') || ' ' || state
	    || case when late then ' late' else '' end
	from filing.obligation x where x.obligation = o $$;
create function t.told(u text, k text) returns text language sql as $$
	select string_agg(coalesce(role::text, '') || ': ' || text, ' | ' order by role) from ops.notice
	where unit = u and kind = k $$;

select is(t.said(t.ask(:'b', :ob, '2023-04-10')), 'not_found', 'not by another unit');
select is(t.said(t.ask(:'d', :ob, '2023-04-10')), 'forbidden', 'nor by the department');
select is(t.said(t.ask(:'l', :ob, '2023-04-10')), 'forbidden', 'nor by a leader');
select is(t.errors(t.ask(:'a', :ob, '2023-03-31')), '{"invalid_value /due"}', 'to a later day');
select is(t.errors(t.ask(:'a', :ob, '2023-12-31')), '{"invalid_value /due"}', 'that is not too far');
select t.ask(:'a', :ob, '2023-04-10') as ans \gset
select is(t.said(:'ans'::ops.answer), '201', 'by the clerk');
select (:'ans'::ops.answer).body ->> 'extension' as x \gset
select is((:'ans'::ops.answer).location, '/api/v1/extensions/' || :'x', 'it has an address');
select is(t.due(:ob), '2023-03-31 - open', 'nothing moves yet');
select is(t.said(t.ask(:'r', :ob, '2023-04-12')), 'extension_pending', 'one at a time');
select is((select account from ops.notice where kind = 'extension' and obligation = :ob), t.account(:'adm'),
    'its administrator is told, and nobody else');
select is(t.read(:'adm', 'filing.desk', '{}') #>> '{extensions,0,obligation,unit,short}', '渝中',
    'it lies on his desk');
select is(t.read(:'other', 'filing.desk', '{}') -> 'extensions', '[]', 'on no other');
select is(t.read(:'adm', 'filing.desk', '{}') #>> '{counts,to_decide}', '1', 'and is counted');
select is(t.read(:'a', 'filing.extension_list', '{"query": {"state": "pending"}}') #>> '{items,0,reason}', '数据未到',
    'the unit sees it');
select is(jsonb_array_length(t.read(:'b', 'filing.extension_list', '{}') -> 'items'), 0, 'another does not');
select is(jsonb_array_length(t.read(:'d', 'filing.extension_list', '{}') -> 'items'), 1, 'the department does');

select is(t.said(t.decide(:'other', :x, '{"decision": "grant"}')), 'forbidden', 'not by whoever administers something else');
select is(t.said(t.decide(:'b', :x, '{"decision": "grant"}')), 'not_found', 'not by another unit');
select is(t.said(t.decide(:'adm', :x, '{"decision": "decline"}')), 'reason_required', 'not declined without a word');
select is(t.errors(t.decide(:'adm', :x, '{"decision": "grant", "due": "2023-05-10"}')), '{"invalid_value /due"}',
    'not further than was asked');
-- the day passes while it lies there
select ops.clock_set('2023-04-03 09:00+08') as clock \gset
select is(t.read(:'a', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id', :ob))) -> 'overdue',
    'false', 'who waits for a decision is not yet overdue');
select is(t.said(t.ask(:'b', :ob2, '2023-04-10')), 'extension_too_late', 'after its day nobody asks any more');
select t.made(:'a', 'pilot_update', t.update_body(), :ob) as e \gset
select t.move(:'a', :e, 'submit') as m \gset
select is(t.due(:ob), '2023-03-31 - filed', 'filed meanwhile: not yet judged');
select is(t.said(t.decide(:'adm', :x, '{"decision": "grant", "due": "2023-04-07", "note": "同意"}')), '200', 'granted');
select is(t.due(:ob), '2023-04-07 2023-03-31 filed', 'the day has moved, the first is kept');
select is((select filing.timeliness(o) from filing.obligation o where obligation = :ob), 'granted',
    'late with leave');
select is(t.told('U500103', 'granted'),
    'clerk: 延期申请已准予，延至2023-04-07：城市更新试点（2023年第一季度）（同意） | '
    || 'reviewer: 延期申请已准予，延至2023-04-07：城市更新试点（2023年第一季度）（同意）', 'clerk and reviewer are told');
select is(t.said(t.decide(:'adm', :x, '{"decision": "decline", "note": "x"}')), 'extension_decided', 'decided once');
select throws_ok(format('update filing.extension set due_asked = due_asked + 1 where extension = %s', :x), '55000', null,
    'what was asked is written once');
select throws_ok('delete from filing.extension_decision', '55000', null, 'so is what was decided');
select is(t.said(t.ask(:'a', :ob, '2023-04-20')), 'nothing_owed', 'what is filed needs no time');

-- declined, and filed after the day: late
select ops.clock_set('2023-03-20 09:00+08') as clock \gset
select (t.ask(:'b', :ob2, '2023-04-30')).body ->> 'extension' as y \gset
select ops.clock_set('2023-04-05 09:00+08') as clock \gset
select t.made(:'b', 'pilot_update', t.update_body(), :ob2) as f \gset
select t.move(:'b', :f, 'submit') as m \gset
select is(t.due(:ob2), '2023-03-31 - filed', 'not judged while it is undecided');
select is((t.decide(:'adm', :y, '{"decision": "decline", "note": "时间已足"}')).body ->> 'state', 'declined', 'declined');
select is(t.due(:ob2), '2023-03-31 - filed late', 'so it was late');
select is(t.told('U500105', 'declined') ~ '延期申请未获准：城市更新试点（2023年第一季度）（时间已足）', true, 'with the reason');

-- a day may move twice, the first stays the first; then it is too late after all
select t.pilot_in_force('{"document_number": "建办科函〔2021〕444号", "name": "乙"}', '444') as q,
    ops.clock_set('2023-03-20 09:00+08') as clock \gset
select (t.ask(:'a', t.owed('U500103', :q, '2023Q2'), '2023-07-10')).body ->> 'extension' as z \gset
select is(t.said(t.decide(:'adm', :z, '{"decision": "grant"}')), '200', 'as asked');
select (t.ask(:'r', t.owed('U500103', :q, '2023Q2'), '2023-07-20')).body ->> 'extension' as z2 \gset
select is(t.said(t.decide(:'adm', :z2, '{"decision": "grant"}')), '200', 'again, by the reviewer');
select is(t.due(t.owed('U500103', :q, '2023Q2')), '2023-07-20 2023-06-30 open', 'from the first day to the last');
select is((select string_agg(h ->> 'kind', ' ') from jsonb_array_elements(t.read(:'a', 'filing.obligation_get',
    jsonb_build_object('path', jsonb_build_object('id', t.owed('U500103', :q, '2023Q2')))) -> 'history') h
    where h ->> 'kind' in ('extension', 'granted')), 'extension granted extension granted', 'its history says so');
select is((select string_agg(x ->> 'state', ' ') from jsonb_array_elements(
    t.read(:'o', 'filing.extension_list', '{}') -> 'items') x), 'granted granted declined granted', 'the office sees all');
select is((select string_agg(x #>> '{obligation,unit,unit}', ' ') from jsonb_array_elements(
    t.read(:'o', 'filing.extension_list', '{"query": {"state": "declined"}}') -> 'items') x), 'U500105',
    'of one state');
select is(jsonb_array_length(t.read(:'o', 'filing.extension_list', '{"query": {"state": "granted", "limit": "2"}}')
    -> 'items'), 2, 'by pages');
select is(jsonb_array_length(t.read(:'o', 'filing.extension_list', jsonb_build_object('query', jsonb_build_object(
    'state', 'granted', 'limit', '2', 'after', t.read(:'o', 'filing.extension_list',
    '{"query": {"state": "granted", "limit": "2"}}') ->> 'next'))) -> 'items'), 1, 'to the last one');
-- what is owed no more is decided no more; owed again, it begins anew
select (t.ask(:'a', t.owed('U500103', :q, '2023Q2'), '2023-07-25')).body ->> 'extension' as w \gset
update filing.obligation set state = 'waived', extension = null where obligation = t.owed('U500103', :q, '2023Q2');
select is((select string_agg((x ->> 'extension') || (x ->> 'state'), ' ') from jsonb_array_elements(t.read(:'o', 'filing.extension_list',
    '{"query": {"state": "lapsed"}}') -> 'items') x), :'w' || 'lapsed', 'what lapsed, alone');
select is(filing.obligation_open('pilot_update', 'U500103', :q, '2023Q2', '2023-06-01'), true, 'waived and owed again');
select is(t.due(t.owed('U500103', :q, '2023Q2')), '2023-06-01 - open', 'it begins anew');
select * from finish();
rollback;
