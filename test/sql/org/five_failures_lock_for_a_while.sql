-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- 5 failures in 15 minutes lock for 15, doubling; an address has its own limit.
select plan(12);
select t.person('U500103', 'clerk') as caller \gset
select t.person('D07', 'security_admin') as security \gset
select org.phone_of(t.account(:'caller')) as phone \gset
create function t.try(phone text, address text default '10.0.0.1')
returns text language sql as $$
	select coalesce(a.code, a.body ->> 'account')
	from org.sign_in_begin(null, jsonb_build_object('phone', phone,
	    'address', address)) a $$;
create function t.lock(key text) returns interval language sql as $$
	select date_trunc('minute', locked_until - clock_timestamp()
	    + interval '1 s') from org.throttle t where t.key = $1 $$;

select is((select count(*) from generate_series(1, 5)
    where t.try(:'phone') <> '0'), 5::bigint, 'five tries are judged');
select is(t.try(:'phone'), '0', 'the sixth is not, whatever the password');
select is(t.lock('account:' || t.account(:'caller')), interval '15 minutes',
    'for 15 minutes');
update org.throttle set locked_until = now() - interval '1 s',
    since = now() - interval '16 minutes' where key like 'account:%';
select is((select count(*) from generate_series(1, 6)
    where t.try(:'phone') <> '0'), 5::bigint, 'then five again');
select is(t.lock('account:' || t.account(:'caller')), interval '30 minutes',
    'and twice as long');
update org.throttle set level = 12, hits = 4, since = now(),
    locked_until = null where key like 'account:%';
select isnt(t.try(:'phone'), '0', 'a thirteenth time');
select is(t.lock('account:' || t.account(:'caller')), interval '24 hours',
    'is no more than a day');
select is(t.said(t.act(:'security', 'account_unlock', jsonb_build_object('path',
    jsonb_build_object('id', t.account(:'caller')::text)))), '200',
    'the security administrator unlocks');
select is((select body ->> 'account' from org.sign_in_begin(null,
    jsonb_build_object('phone', :'phone', 'address', '10.0.0.2'))),
    t.account(:'caller')::text, 'and it opens again');
select count(t.try('00099999999', '10.0.0.3')) from generate_series(1, 5) \gset
select is(t.lock('phone:' || encode(sha256('00099999999'), 'hex')),
    interval '15 minutes', 'a number that nobody has is locked like one');
select is((select count(*) from generate_series(1, 40) i
    where t.try('000' || 10000000 + i, '10.0.0.4') = 'too_many_requests'),
    10::bigint, 'one address tries 30 numbers a minute');
select is(t.try(:'phone', '10.0.0.5'), t.account(:'caller')::text,
    'which does not hinder another address');
select * from finish();
rollback;
