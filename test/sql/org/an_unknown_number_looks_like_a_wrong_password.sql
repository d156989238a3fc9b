-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Whatever is wrong, the same answer, after the same work.
select plan(12);
select t.person('U500103', 'clerk') as caller \gset
select org.phone_of(t.account(:'caller')) as phone \gset
create function t.begin_(phone text) returns json language sql as $$
	select (org.sign_in_begin(null, jsonb_build_object('phone', phone,
	    'address', '10.0.0.1'))).body $$;
create function t.end_(account bigint, ok boolean) returns text language sql as $$
	select t.said(org.sign_in_end(null, jsonb_build_object('account', account,
	    'ok', ok, 'refresh_hash', 'r' || random(), 'address', '10.0.0.1',
	    'request_id', 'q'))) $$;

select is(t.begin_(:'phone') ->> 'account', t.account(:'caller')::text,
    'a known number gives its account');
select is(t.begin_('00099999999') ->> 'account', '0',
    'an unknown one gives none');
select is(t.begin_('00099999999') ->> 'hash', t.begin_(:'phone') ->> 'hash',
    'and a hash to work on all the same');
select is(t.end_(t.account(:'caller'), true), '201', 'the right password opens');
select is(t.end_(t.account(:'caller'), false), 'sign_in_failed',
    'the wrong one does not');
select is(t.end_(0, true), 'sign_in_failed', 'nor does a number nobody has');
create function t.failed_() returns text language sql as $$
	select (j ->> 'failed_sign_ins') || case when j ->> 'failed_since' is not null
	    then ' since' else '' end from (select org.account_json(c)::jsonb as j
	    from org.account c order by c.account desc limit 1) x $$;
select t.begin_(:'phone') as tried \gset
select is(t.failed_(), '1 since', 'an administrator sees that it was tried');
select is((select count(*) from ops.audit where route = 'session_create'),
    3::bigint, 'each is in the trail');
select is((select string_agg(detail::text, '') from ops.audit
    where route = 'session_create'), null, 'without a number');
update org.account set initial_until = now() - interval '1 minute'
where account = t.account(:'caller');
select is(t.end_(t.account(:'caller'), true), 'sign_in_failed',
    'an initial code that is too old does not open');
update org.account set disabled_at = now(), initial_until = null
where account = t.account(:'caller');
select is(t.begin_(:'phone') ->> 'account', '0',
    'a disabled account is like none');
select is(t.end_(t.account(:'caller'), true), 'sign_in_failed',
    'also when it is disabled in between');
select * from finish();
rollback;
