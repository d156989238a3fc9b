-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(8);
select t.person('D07', 'system_admin') as system \gset
select t.person('U500103', 'clerk') as clerk \gset
select t.account(:'clerk') as account, org.phone_of(t.account(:'clerk')) as phone \gset
create function t.make(caller text, phone text) returns text language sql as $$
	select t.said(t.act(caller, 'account_create', jsonb_build_object(
	    'body', jsonb_build_object('name', '另一人', 'phone', phone),
	    'derived', '{"hash": "h"}'::jsonb))) $$;
create function t.id(id text) returns jsonb language sql as $$
	select jsonb_build_object('path', jsonb_build_object('id', id)) $$;
select is(t.make(:'system', :'phone'), 'phone_taken', 'taken');
select is(t.make(:'system', '123'), 'phone_shape', 'no number');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account'))), '200',
    'a disabled account');
select is(t.said(t.act(:'system', 'account_enable', t.id(:'account'))), '200',
    'may come back');
select is(t.said(t.act(:'system', 'account_disable', t.id(:'account'))), '200',
    'unless');
select is(t.make(:'system', :'phone'), '201', 'its number was given on');
select is(t.said(t.act(:'system', 'account_enable', t.id(:'account'))),
    'phone_taken', 'to somebody else');
select is((select count(*) from org.phone where phone = :'phone'), 3::bigint,
    'and who had it when is kept');
select * from finish();
rollback;
