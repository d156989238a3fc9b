-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(6);
select t.person('U500103', 'clerk') as clerk \gset
select t.person('U500103', 'reviewer') as reviewer \gset
select t.person('U500104', 'clerk') as stranger \gset
create function t.told(caller text) returns text language sql as $$
	select string_agg(concat(n ->> 'text', case when (n ->> 'read')::boolean
	    then '已读' end), ' ') from json_array_elements(
	    ops.notices_of(org.actor_find(caller), 10)) n $$;
select ops.notice_add('U500103', null, null, 7, 'k', '全单位'),
    ops.notice_add('U500103', 'clerk', null, 7, 'k', '录入员'),
    ops.notice_add('U500103', 'clerk', t.account(:'clerk'), 7, 'k', '本人'),
    ops.notice_add('U500103', 'clerk', 0, 7, 'k', '他人') \gset
select is(t.told(:'clerk'), '本人 录入员 全单位', 'unit, role and person');
select is(t.told(:'reviewer'), '全单位', 'another role of the unit');
select is(t.told(:'stranger'), null, 'another unit');
select notice as seen from ops.notice where text = '录入员' \gset
select is(t.said(t.act(:'clerk', 'notice_read', jsonb_build_object('body',
    jsonb_build_object('up_to', :seen)))), '204', 'read up to here');
select t.act(:'clerk', 'notice_read', '{"body": {"up_to": 0}}') as back \gset
select is(t.told(:'clerk'), '本人 录入员已读 全单位已读', 'is read, for good');
select is(t.told(:'reviewer'), '全单位', 'by this person alone');
select * from finish();
rollback;
