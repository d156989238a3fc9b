-- SPDX-License-Identifier: Apache-2.0
-- R97, X56: a structured reason and words; the unit sees both.
\ir ../helper_filing.sql
select plan(15);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('D07', 'reviewer') as o \gset
select t.achievement_submitted('U500103') as e \gset
select t.move(:'r', :e, 'approve') as x \gset
select is(t.errors(t.moved(:'o', :e, 'return')), '{"required /note","required /reason_code"}', 'not without a reason');
select is(t.move(:'o', :e, 'return', '{"reason_code": "not_eligible", "note": "  "}'), 'reason_required', 'in words');
select is(t.move(:'o', :e, 'return', '{"reason_code": "dislike", "note": "x"}'), 'reason_required', 'and of the list');
select is(t.move(:'o', :e, 'return', jsonb_build_object('reason_code', 'other', 'note', repeat('字', 501))),
    'reason_required', 'not a treatise');
select is(t.move(:'o', :e, 'return', '{"reason_code": "not_eligible", "note": "未单篇刊发"}'), '200', 'so it goes back');
select is(t.state(:e), 'entry returned', 'to the desk of its clerk');
select is(t.got(:'a', :e) -> 'last_return' ->> 'reason_label', '不符合计分条件（表三）', 'who reads why');
select is(t.got(:'a', :e) #>> '{last_return,note}', '未单篇刊发', 'in whose words');
select is(t.got(:'a', :e) #>> '{last_return,unit,unit}', 'D07', 'from where');
select is((select text from ops.notice where entry = :e and kind = 'return' and role = 'clerk'),
    '市委改革办已驳回：建立数据共享机制（未单篇刊发）', 'and is told');
select is((select unit || ' ' || role || ' ' || text from ops.notice where entry = :e and kind = 'return'
    and account = t.account(:'r')),
    'U500103 reviewer 市委改革办已驳回：建立数据共享机制（未单篇刊发）——该件此前由您审核通过',
    'so is who had passed it');
select is((select count(*) from ops.notice where entry = :e and kind = 'return'), 2::bigint, 'and nobody else');
select is((select jsonb_agg(x -> 'id') from jsonb_array_elements(t.read(:'a', 'filing.desk', '{}') -> 'waiting') x),
    jsonb_build_array(:e), 'it waits for the clerk');
select is((select count(*) from filing.event v join flow.code c on c.code_list = 'return_reason'
    and c.code = v.reason_code where v.entry = :e and (c.more ->> 'counted')::boolean), 1::bigint,
    'this reason is one of those that are counted');
select is((select (t.act(:'a', 'entry_act', jsonb_build_object('path', jsonb_build_object('id', :'e'),
    'if_match', 1, 'body', '{"action": "submit"}'::jsonb))).code), 'revision_stale', 'a stale revision is refused');
select * from finish();
rollback;
