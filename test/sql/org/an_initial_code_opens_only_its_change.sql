-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(21);
select t.person('D07', 'system_admin') as system \gset
select t.person('D07', 'security_admin') as security \gset
select t.act(:'system', 'account_create', '{"body": {"name": "新人",
    "phone": "00012345678"}, "derived": {"hash": "initial"}}', 'key')
    as made \gset
select (:'made'::ops.answer).status as status,
    (:'made'::ops.answer).body ->> 'account' as account,
    (:'made'::ops.answer).location as location \gset
select is(:'status'::text, '201', 'an account is made');
select is(:'location'::text, '/api/v1/admin/accounts/' || :'account', 'somewhere');
select is(t.said(t.act(:'system', 'account_create', '{"body": {"name": "新人",
    "phone": "00012345678"}, "derived": {"hash": "another"}}', 'key')),
    'secret_shown_once', 'its code is shown once');
create function t.enter(account bigint, hash text) returns ops.answer
language sql as $$
	select org.sign_in_end(null, jsonb_build_object('account', account,
	    'ok', true, 'refresh_hash', hash)) $$;
select is(t.said(t.enter(:account, 'r0')), 'no_role',
    'without a role it opens nothing');
insert into org.grant_ (account, unit, role) values (:account, 'U500103', 'clerk');
select (t.enter(:account, 'r1')).body as body \gset
select is(:'body'::json ->> 'must_change_password', 'true', 'with one it signs in');
select (:'body'::json ->> 'session') || '.' || (:'body'::json ->> 'active_grant')
    as caller \gset
select throws_ok(format('select org.unit_list(%L, ''{}'')', :'caller'), 'RF001',
    'password_change_required', 'and reads nothing');
select is(t.said(t.act(:'caller', 'notice_read', '{"body": {"up_to": 1}}')),
    'password_change_required', 'and does nothing');
select is((org.me_get(:'caller', '{}')).status, 200, 'but knows itself');
select is((org.password_begin(:'caller', '{}')).body ->> 'hash', 'initial',
    'and may change');
select (t.act(:'caller', 'me_password', '{"derived": {"hash": "own",
    "refresh_hash": "r2"}}')).body as body \gset
select throws_ok(format('select org.actor_of(%L)', :'caller'), 'RF001',
    'unauthenticated', 'which ends every session');
select (:'body'::json ->> 'session') || '.' || (:'body'::json ->> 'active_grant')
    as caller \gset
select is((org.unit_list(:'caller', '{}')).status, 200, 'but the new one');
select is((select array[password_hash, must_change::text, initial_until::text]
    from org.account where account = :account), array['own', 'false', null],
    'the code is gone');
select is(t.said(t.act(:'security', 'account_reset', jsonb_build_object('path',
    jsonb_build_object('id', :'account'), 'derived', '{"hash": "code2"}'::jsonb))),
    '200', 'a reset');
select throws_ok(format('select org.actor_of(%L)', :'caller'), 'RF001',
    'unauthenticated', 'ends it all');
select is((select must_change from org.account where account = :account), true,
    'and begins anew');
select (t.enter(:account, 'r3')).body as body \gset
select (:'body'::json ->> 'session') || '.' || (:'body'::json ->> 'active_grant')
    as caller \gset
select is((select count(*) from generate_series(1, 5) n where
    (org.password_begin(:'caller', jsonb_build_object('n', n))).status = 200),
    5::bigint, 'five tries at the old one');
select throws_ok(format('select org.password_begin(%L, ''{}'')', :'caller'),
    'RF001', 'too_many_requests', 'and no sixth');
select is((org.throttle_words('password:' || :account) ->> 'detail'),
    '尝试次数过多，请在15分钟后再试。', 'until when is told');
select is((org.password_phone(:'caller', '{}')).body ->> 'phone', '00012345678',
    'what judges the new one is asked before, and counts nothing');
select is((org.password_spare(:'caller', '{}')).status, 204,
    'who knew the old one and took one of the last five');
select is((org.password_begin(:'caller', '{}')).status, 200, 'has not guessed');
select * from finish();
rollback;
