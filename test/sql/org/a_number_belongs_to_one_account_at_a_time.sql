-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(13);
select t.person('D07', 'system_admin') as system \gset
select t.person('U500103', 'clerk') as clerk \gset
select t.account(:'clerk') as account, org.phone_of(t.account(:'clerk')) as phone \gset
create function t.make(caller text, phone text) returns text language sql as $$
	select t.said(t.act(caller, 'account_create', jsonb_build_object(
	    'body', jsonb_build_object('name', '另一人', 'phone', phone),
	    'derived', '{"hash": "h"}'::jsonb))) $$;
create function t.id(id text, reason text default '调离') returns jsonb language sql as $$
	select jsonb_build_object('path', jsonb_build_object('id', id), 'body', jsonb_build_object('reason', reason)) $$;
select is(t.make(:'system', :'phone'), 'phone_taken', 'taken');
select is(t.make(:'system', '123'), 'phone_shape', 'no number');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account', ' '))), 'fields_invalid', 'not without a reason');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account', repeat('长', 201)))), 'fields_invalid', 'nor a story');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account'))), '200',
    'a disabled account');
select is(t.said(t.act(:'system', 'account_enable', t.id(:'account'))), '200',
    'may come back');
select is(t.said(t.act(:'system', 'account_enable', t.id(:'account'))), 'conflict', 'once');
select is((select string_agg((h ->> 'disabled') || ' ' || (h ->> 'reason') || ' ' || (h #>> '{by,account}'), ', ')
    from org.account c, json_array_elements(org.account_json(c) -> 'history') h where c.account = :account),
    format('false 调离 %s, true 调离 %1$s', t.account(:'system')), 'why, and by whom, stays with it');
select is((select string_agg(a.detail ->> 'reason', ' ') from ops.audit a where a.route in ('account_disable', 'account_enable')
    and a.code is null), '调离 调离', 'and stands on the trail');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account'))), '200',
    'unless');
select is(t.make(:'system', :'phone'), '201', 'its number was given on');
select is(t.said(t.act(:'system', 'account_enable', t.id(:'account'))),
    'phone_taken', 'to somebody else');
select is((select count(*) from org.phone where phone = :'phone'), 3::bigint,
    'and who had it when is kept');
select * from finish();
rollback;
