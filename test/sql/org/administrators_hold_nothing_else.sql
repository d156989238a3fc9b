-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Design: no one person can both change rights and hide it.
select plan(12);
create function t.also(caller text, role org.role, unit text default 'D07')
returns text language sql as $$
	select format('insert into org.grant_ (account, unit, role)
	    values (%s, %L, %L)', t.account(caller), unit, role) $$;
select t.person('D07', 'system_admin') as system \gset
select t.person('D07', 'security_admin') as security \gset
select t.person('D07', 'auditor') as auditor \gset
select t.person('D07', 'clerk') as clerk \gset
select throws_ok(t.also(:'system', 'security_admin'), 'RF001',
    'administrators_hold_nothing_else', 'system and security');
select throws_ok(t.also(:'system', 'auditor'), 'RF001',
    'administrators_hold_nothing_else', 'system and trail');
select throws_ok(t.also(:'security', 'auditor'), 'RF001',
    'administrators_hold_nothing_else', 'security and trail');
select throws_ok(t.also(:'auditor', 'feed_reader'), 'RF001',
    'administrators_hold_nothing_else', 'trail and feed');
select throws_ok(t.also(:'clerk', 'system_admin'), 'RF001',
    'administrators_hold_nothing_else', 'business and system');
select throws_ok(t.also(:'clerk', 'security_admin'), 'RF001',
    'administrators_hold_nothing_else', 'business and security');
select throws_ok(t.also(:'clerk', 'auditor'), 'RF001',
    'administrators_hold_nothing_else', 'business and trail');
select throws_ok(t.also(:'security', 'leader'), 'RF001',
    'administrators_hold_nothing_else', 'security and business');
select lives_ok(t.also(:'clerk', 'reviewer'), 'two business roles are fine');
update org.grant_ set ended_at = now() where account = t.account(:'clerk');
select isnt((select max(account) from org.grant_), null, 'once these have ended');
with c as (select account from org.grant_ where ended_at is not null limit 1)
select account as former from c \gset
select lives_ok(format('insert into org.grant_ (account, unit, role)
    values (%s, ''D07'', ''auditor'')', :former), 'the person may audit');
select throws_ok(format('update org.grant_ set ended_at = null
    where account = %s', :former), 'RF001',
    'administrators_hold_nothing_else', 'and the old grant does not come back');
select * from finish();
rollback;
