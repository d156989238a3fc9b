-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Looked up at every call; the token's word counts for nothing.
select plan(21);
select t.person('U500103', 'clerk') as one \gset
select t.person('U500104', 'clerk') as two \gset
select t.person('U500107', 'clerk') as three \gset
select t.person('D07', 'security_admin') as security \gset
select t.person('D07', 'security_admin') as other \gset
select is((org.actor_of(:'one')).unit, 'U500103', 'a live session acts');
select is((org.actor_of(:'one')).kind::text, 'district', 'for its unit');
select is(t.said(org.session_alive(:'one', '{}')), '204', 'and is alive');
select is(t.said(t.act(:'one', 'session_end')), '204', 'signs out');
select throws_ok(format('select org.actor_of(%L)', :'one'), 'RF001',
    'unauthenticated', 'and is over');
select throws_ok(format('select org.session_alive(%L, ''{}'')', :'one'), 'RF001',
    'unauthenticated', 'for what a server has cached, too');
select is(t.said(t.act(:'one', 'session_end')), 'unauthenticated',
    'for acts too');
select is(t.said(t.act(:'security', 'grant_end', jsonb_build_object('path',
    jsonb_build_object('id', split_part(:'two', '.', 2))))), '204',
    'a grant ends');
select throws_ok(format('select org.actor_of(%L)', :'two'), 'RF001',
    'unauthenticated', 'and nobody works in it');
create function t.listed(caller text, q jsonb) returns bigint language sql as $$
	select count(*) from json_array_elements((org.grant_list(caller,
	    jsonb_build_object('query', '{"unit": "U500104"}'::jsonb || q))).body
	    -> 'items') x where (x ->> 'ended_at' is not null)
	    = (q ? 'ended') $$;
select is(t.listed(:'security', '{}'), 0::bigint, 'it is no more in the list');
select is(t.listed(:'security', '{"ended": "true"}'), 1::bigint,
    'but in that of the ended, with its end');
create function t.names(caller text, q jsonb) returns text language sql as $$
	select string_agg((x #>> '{account,name}') || case when (x ->> 'account_disabled')::boolean
	    then ' x' else '' end, ' ') from json_array_elements((org.grant_list(caller,
	    jsonb_build_object('query', q))).body -> 'items') x $$;
select t.person('U500109', 'leader') as leader \gset
select t.account(:'leader') as third \gset
select is(t.names(:'security', '{"q": "ader U500109"}'), 'leader U500109', 'found by part of a name');
select is(t.names(:'security', jsonb_build_object('q', org.phone_of(:third), 'role', 'leader')), 'leader U500109',
    'by a whole number and a role');
update org.account set disabled_at = now() where account = :third;
select is(t.names(:'security', '{"unit": "U500109"}'), 'leader U500109 x', 'whose account is disabled is told');
create function t.by_whom(caller text) returns text language sql as $$
	select string_agg(concat_ws(' ', x #>> '{account,account}',
	    coalesce(x #>> '{granted_by,name}', '-'),
	    coalesce(x #>> '{ended_by,name}', '-')), ', ' order by (x ->> 'grant')::int)
	from json_array_elements((org.grant_list(caller, '{"query": {"unit":
	    "U500106", "ended": "true"}}')).body -> 'items') x $$;
insert into org.account (name, password_hash, must_change)
values ('新来的', 'hash', false) returning account as fresh \gset
select ((t.act(:'security', 'grant_create', jsonb_build_object('body',
    jsonb_build_object('account', :fresh, 'unit', 'U500106', 'role', 'clerk')))).body
    ->> 'grant') as given \gset
select is(t.by_whom(:'security'), :'fresh' || ' security_admin D07 -',
    'the list says who gave it');
select t.act(:'security', 'grant_end', jsonb_build_object('path',
    jsonb_build_object('id', :'given'))) as ended \gset
select is(t.by_whom(:'security'), :'fresh' || ' security_admin D07 security_admin D07',
    'and who ended it');
select is(t.said(t.act(:'security', 'account_disable', jsonb_build_object('path',
    jsonb_build_object('id', t.account(:'three')::text), 'body', '{"reason": "调离"}'::jsonb))), '200',
    'an account is disabled');
select throws_ok(format('select org.actor_of(%L)', :'three'), 'RF001',
    'unauthenticated', 'and out');
select throws_ok(format('select org.actor_of(%L)', left(:'other', 36) || '.'
    || split_part(:'security', '.', 2)), 'RF001', 'unauthenticated',
    'a session does not act in another''s grant');
select throws_ok('select org.actor_of(''nonsense'')', 'RF001',
    'unauthenticated', 'nonsense is nobody');
update org.session set expires_at = now() - interval '1 s'
where session = left(:'other', 36)::uuid;
select throws_ok(format('select org.actor_of(%L)', :'other'), 'RF001',
    'unauthenticated', 'an old session is over');
select * from finish();
rollback;
