-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(6);
create function t.boot() returns json language sql as $$
	select org.bootstrap('00000000001', '1', '00000000002', '2',
	    '00000000003', '3') $$;
select throws_ok($$select org.bootstrap('00000000001', '1', '00000000001', '1',
    '00000000001', '1')$$, '23P01', null,
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
