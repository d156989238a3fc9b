-- SPDX-License-Identifier: Apache-2.0
-- The page of notices: all, unread, one kind; read one by one or all at once.
\ir ../helper.sql
select plan(17);
select t.person('U500103', 'clerk') as a, t.person('U500103', 'clerk') as b, t.person('U500104', 'clerk') as c \gset
create function t.list(caller text, q jsonb default '{}') returns json language sql as $$
	select body from ops.notice_list(caller, jsonb_build_object('query', q)) $$;
create function t.texts(p json) returns text language sql as $$
	select string_agg((x ->> 'text') || case when (x ->> 'read')::boolean then '+' else '' end, ' ')
	from json_array_elements(p -> 'items') x $$;
create function t.unread(caller text) returns bigint language sql as $$
	select ops.notice_unread(org.actor_find(caller)) $$;
select ops.notice_add('U500103', 'clerk', null, 7, 'return', '一'),
    ops.notice_add('U500103', 'clerk', null, 7, 'digest', '二'),
    ops.notice_add('U500103', 'clerk', null, 7, 'chase', '三', 5),
    ops.notice_add('U500103', 'reviewer', null, 7, 'chase', '审') \gset x
select is(t.texts(t.list(:'a')), '三 二 一', 'newest first, of the own role');
select is(t.unread(:'a'), 3::bigint, 'three unread');
select is(t.list(:'a') #>> '{items,0,kind_label}', '催办', 'kinds have words');
select is(t.list(:'a') #>> '{items,2,kind_label}', '驳回', 'of the actions too');
select is(t.list(:'a') #>> '{items,0,obligation}', '5', 'it leads to what is owed');
select notice as two from ops.notice where text = '二' \gset
select is(t.said(t.act(:'a', 'notice_read', jsonb_build_object('body', jsonb_build_object('notice', :two)))), '204', 'one is opened');
select is(t.texts(t.list(:'a')), '三 二+ 一', 'and read, it alone');
select is(t.texts(t.list(:'a', '{"unread": "true"}')), '三 一', 'the unread ones');
select is(t.unread(:'a'), 2::bigint, 'two');
select is(t.unread(:'b'), 3::bigint, 'a colleague has read none');
select is(t.texts(t.list(:'a', '{"kind": "chase"}')), '三', 'of one kind');
select is(t.said(t.act(:'a', 'notice_read', '{"body": {"up_to": 1, "notice": 2}}')), 'invalid_body', 'one or all');
select is(t.said(t.act(:'c', 'notice_read', jsonb_build_object('body', jsonb_build_object('notice', :two)))), '204',
    'another unit''s');
select is((select count(*) from ops.notice_opened), 1::bigint, 'is not opened');
select is(t.texts(t.list(:'a', jsonb_build_object('limit', '2'))) || ' / ' || t.texts(t.list(:'a', jsonb_build_object(
    'limit', '2', 'after', t.list(:'a', '{"limit": "2"}') ->> 'next'))), '三 二+ / 一', 'by pages');
select max(notice) as last from ops.notice \gset
select t.act(:'a', 'notice_read', jsonb_build_object('body', jsonb_build_object('up_to', :last))) as x \gset
select is(t.unread(:'a') || ' ' || t.texts(t.list(:'a')), '0 三+ 二+ 一+', 'all are read');
select is((select count(*) from ops.notice_opened), 0::bigint, 'and single marks are forgotten');
select * from finish();
rollback;
