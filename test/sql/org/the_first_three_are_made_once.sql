-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(6);
create function t.boot() returns json language sql as $$
	select org.bootstrap('{"name": "甲", "phone": "00000000001", "hash": "1"}',
	    '{"name": "乙", "phone": "00000000002", "hash": "2"}',
	    '{"name": "丙", "phone": "00000000003", "hash": "3"}') $$;
select throws_ok($$select org.bootstrap('{"name": "甲", "phone": "00000000001",
    "hash": "1"}', '{"name": "甲", "phone": "00000000001", "hash": "1"}',
    '{"name": "甲", "phone": "00000000001", "hash": "1"}')$$, '23P01', null,
    'three people, not one');
select lives_ok('select t.boot()', 'the three');
select is((select string_agg(role::text, ' ' order by grant_id)
    from org.grant_), 'system_admin security_admin auditor', 'powers');
select is((select count(*) from org.account where must_change), 3::bigint,
    'who change their codes first');
select throws_ok('select t.boot()', 'P0001', null, 'once');
select is((select count(*) from ops.audit where route = 'bootstrap'), 1::bigint,
    'in the trail');
select * from finish();
rollback;
