-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(10);
select t.person('D07', 'system_admin') as system \gset
select t.person('U500103', 'clerk') as clerk \gset
select org.phone_of(t.account(:'clerk')) as phone \gset
select is(org.phone_mask('00012340116'), '000****0116', 'the form');
select is((org.me_get(:'clerk', '{}')).body -> 'account' ->> 'phone', :'phone',
    'whole for oneself');
select unalike((org.account_list(:'system', '{}')).body::text, '%' || :'phone' || '%',
    'masked in the list');
select is(json_array_length((org.account_list(:'system',
    jsonb_build_object('query', jsonb_build_object('q', :'phone')))).body
    -> 'items'), 1, 'which finds by the whole number');
select throws_ok(format('select org.account_list(%L, ''{}'')', :'clerk'),
    'RF001', 'forbidden', 'and is for administrators');
select unalike((org.session_json(left(:'clerk', 36)::uuid, false))::text,
    '%' || :'phone' || '%', 'masked on signing in');
select t.person('U500103', 'reviewer') as reviewer, t.person('U500104', 'reviewer') as other \gset
select is((select array_agg(x ->> 'phone') from jsonb_array_elements((org.me_get(:'clerk', '{}')).body::jsonb
    -> 'colleagues') x where x ->> 'role' = 'reviewer' and x ->> 'phone' = org.phone_mask(org.phone_of(t.account(:'reviewer')))),
    array[org.phone_mask(org.phone_of(t.account(:'reviewer')))], 'one knows who reviews in the own unit');
select unalike((org.me_get(:'clerk', '{}')).body::text, '%' || org.phone_of(t.account(:'reviewer')) || '%',
    'by a masked number');
select is((select count(*) from jsonb_array_elements((org.me_get(:'clerk', '{}')).body::jsonb -> 'colleagues') x
    where x ->> 'name' = (select name from org.account where account = t.account(:'other'))
    and x ->> 'phone' = org.phone_mask(org.phone_of(t.account(:'other')))), 0::bigint, 'and nobody of another');
select is(((org.me_get(:'system', '{}')).body::jsonb -> 'colleagues')::text, '[]', 'an administrator works with none');
select * from finish();
rollback;
