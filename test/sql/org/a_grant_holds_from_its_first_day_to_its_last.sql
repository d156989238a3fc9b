-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- By the business clock, at every call: no job has to come in time.
select plan(17);
insert into ops.setting (name, value) values ('rehearsal', 'true')
on conflict (name) do update set value = 'true';
select ops.clock_set('2023-03-20 09:00+08') as began \gset
select t.person('D07', 'security_admin') as security \gset
select t.person('U500103', 'clerk') as one \gset
select t.account(:'one') as account \gset
create function t.give(security text, account bigint, more jsonb) returns ops.answer
language sql as $$
	select t.act(security, 'grant_create', jsonb_build_object('body',
	    jsonb_build_object('account', account, 'unit', 'U500103', 'role',
	    'reviewer') || more)) $$;
create function t.wrong(r ops.answer) returns text language sql as $$
	select string_agg(e ->> 'pointer' || ' ' || (e ->> 'code'), ', ' order by e ->> 'pointer',
	    e ->> 'code') from json_array_elements((r).body -> 'errors') e $$;
select (t.give(:'security', :account, '{"from": "2023-03-22", "until": "2023-03-24"}')).body
    ->> 'grant' as later \gset
select is((select org.grant_json(g) ->> 'from' from org.grant_ g where grant_id = :later),
    '2023-03-22', 'a grant says from when');
select ok(not org.grant_works(g), 'and does not hold before') from org.grant_ g
where grant_id = :later;
select ops.channel_set('mail', 'mail.test:465') as channel \gset
create function t.told(account_ bigint) returns bigint language plpgsql as $$
begin
	perform ops.notice_add('U500103', 'reviewer', null, null, 'digest', '待您审核');
	return (select count(*) from ops.outbox o where o.account = account_);
end $$;
select is(t.told(:account), 0::bigint, 'nobody is told through it');
create function t.switched(caller text, grant_ text) returns text language sql as $$
	select t.said(t.act(caller, 'me_role', jsonb_build_object('body',
	    jsonb_build_object('grant', grant_::bigint)))) $$;
select is(t.switched(:'one', :'later'), 'not_found', 'nobody changes into it');
select is(json_array_length(org.session_json(left(:'one', 36)::uuid, false) -> 'grants'), 1,
    'nor is it offered');
update org.session set grant_id = :later where session = left(:'one', 36)::uuid;
select throws_ok(format('select org.actor_of(%L)', left(:'one', 37) || :'later'), 'RF001',
    'unauthenticated', 'nor does a session act in it');
select is(t.said(t.give(:'security', :account, '{"from": "2023-03-24"}')), 'grant_given_once',
    'one of a kind at a time: their days meet');
select is(t.said(t.give(:'security', :account, '{"from": "2023-03-25"}')), '201',
    'the next begins the day after');
select is(t.wrong(t.give(:'security', :account, '{"from": "2023-03-19"}')), '/from in_the_past',
    'no grant begins in the past');
select is(t.wrong(t.give(:'security', :account, '{"from": "2023-04-02", "until": "2023-04-01"}')),
    '/until before_first', 'nor ends before it begins');
select is(t.wrong(t.give(:'security', :account, '{"from": "2023-04-02", "role": "auditor"}')),
    '/from not_allowed', 'an administrator is one at once');
select ops.clock_set('2023-03-22 00:00:01+08') as first_day \gset
select is((org.actor_of(left(:'one', 37) || :'later')).role::text, 'reviewer',
    'on its first day it holds');
select is(t.told(:account), 1::bigint, 'is told what a reviewer is told');
select ok((org.grant_last(:account)).grant_id is not null, 'and signs in');
select ops.clock_set('2023-03-24 23:59:59+08') as last_day \gset
select is((org.actor_of(left(:'one', 37) || :'later')).role::text, 'reviewer',
    'to the end of its last');
select ops.clock_set('2023-03-25 00:00:01+08') as after \gset
select throws_ok(format('select org.actor_of(%L)', left(:'one', 37) || :'later'), 'RF001',
    'unauthenticated', 'and then no more');
select is((select count(*) from org.grant_ g where g.account = :account
    and g.role = 'reviewer' and org.grant_works(g)), 1::bigint, 'the next has taken over');
select * from finish();
rollback;
