-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(7);
select t.person('U500103', 'clerk') as caller \gset
select t.person('U500104', 'clerk') as stranger \gset
with g as (insert into org.grant_ (account, unit, role)
    values (t.account(:'caller'), 'U500103', 'reviewer') returning grant_id)
select grant_id as second from g \gset
select t.said(t.act(:'caller', 'me_role', jsonb_build_object('body',
    jsonb_build_object('grant', split_part(:'stranger', '.', 2)::bigint))))
    as refused,
    t.said(t.act(:'caller', 'me_role', jsonb_build_object('body',
    jsonb_build_object('grant', :second)))) as done \gset
select is(:'refused'::text, 'not_found', 'another''s role is not there');
select is(:'done'::text, '200', 'an own one is switched to');
select throws_ok(format('select org.actor_of(%L)', :'caller'), 'RF001',
    'unauthenticated', 'the old role''s token is over');
select left(:'caller', 36) || '.' || :second as now_ \gset
select is((org.actor_of(:'now_')).role::text, 'reviewer', 'the new one acts');
update org.session set refresh_hash = 'A' where session = left(:'caller', 36)::uuid;
update org.grant_ set ended_at = now() where grant_id = :second;
select is((select body ->> 'active_grant' from org.session_refresh(null,
    '{"refresh_hash": "A", "next_hash": "B"}')), split_part(:'caller', '.', 2),
    'when the role ends, refreshing goes on in the other');
update org.grant_ set ended_at = now() where account = t.account(:'caller');
select is(t.said(org.session_refresh(null,
    '{"refresh_hash": "B", "next_hash": "C"}')), 'refresh_invalid',
    'and without a role it ends');
select is((select ended_why from org.session
    where session = left(:'caller', 36)::uuid), 'no right', 'for good');
select * from finish();
rollback;
