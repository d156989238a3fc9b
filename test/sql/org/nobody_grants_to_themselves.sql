-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(14);
select t.person('D07', 'system_admin') as system \gset
select t.person('D07', 'security_admin') as security \gset
select t.person('D07', 'auditor') as auditor \gset
select t.person('U500103', 'clerk') as clerk \gset
create function t.ask(caller text, account bigint, unit text, role text,
    more jsonb default '{}') returns ops.answer language sql as $$
	select t.act(caller, 'grant_create', jsonb_build_object('body',
	    jsonb_build_object('account', account, 'unit', unit, 'role', role)
	    || more)) $$;
create function t.id(id text) returns jsonb language sql as $$
	select jsonb_build_object('path', jsonb_build_object('id', id)) $$;

select is(t.said(t.ask(:'security', t.account(:'security'), 'D07', 'clerk')),
    'forbidden', 'not to oneself');
select is(t.said(t.ask(:'system', t.account(:'clerk'), 'D07', 'clerk')),
    'forbidden', 'not by the system administrator');
select is(t.said(t.ask(:'clerk', t.account(:'clerk'), 'D07', 'clerk')),
    'forbidden', 'not by a clerk');
select is(t.said(t.ask(:'security', t.account(:'clerk'), 'U500104', 'clerk')),
    '201', 'the security administrator grants');
select is(t.said(t.ask(:'security', t.account(:'clerk'), 'U500104', 'clerk')),
    'grant_given_once', 'the same, once');
select is(t.said(t.ask(:'security', t.account(:'clerk'), 'D07', 'auditor')),
    'administrators_hold_nothing_else', 'no two powers');
select is((t.ask(:'security', 0, 'U1', 'king', '{"modules": ["nothing"]}')).body
    -> 'errors' -> 3 ->> 'pointer', '/modules/0', 'all that is wrong, at once');
select is((select detail ->> 'role' from ops.audit where route = 'grant_create'
    and status = 201), 'clerk', 'the trail says what was granted');
select is(t.said(t.act(:'security', 'grant_end',
    t.id(split_part(:'security', '.', 2)))), 'forbidden', 'nor ends one''s own');
select is(t.said(t.act(:'security', 'grant_end',
    t.id(split_part(:'auditor', '.', 2)))), 'last_administrator',
    'a power keeps somebody who holds it');
select is(t.said(t.act(:'system', 'account_disable',
    t.id(t.account(:'auditor')::text))), 'last_administrator',
    'also when the account would be disabled');
select is(t.said(t.act(:'system', 'account_disable',
    t.id(t.account(:'system')::text))), 'forbidden', 'nor oneself');
select t.person('D07', 'auditor') as another \gset
select is(t.said(t.act(:'security', 'grant_end',
    t.id(split_part(:'auditor', '.', 2)))), '204', 'with another it ends');
select is(t.said(t.act(:'security', 'account_reset',
    t.id(t.account(:'another')::text) || '{"derived": {"hash": "h"}}')),
    'forbidden', 'no administrator learns another''s password');
select * from finish();
rollback;
