-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(4);
select is_empty($$select * from ops.checks() where "check" in ('org.check_power',
    'ops.check_partition') $$, 'everything holds');
create function org.check_test() returns setof text language sql
as $$ select '不符' $$;
select results_eq($$select * from ops.checks() where "check" = 'org.check_test'$$,
    $$values ('org.check_test', '不符')$$, 'one more rule is heard');
insert into ops.audit (era, at, route, recorded_at)
values (ops.era(), ops.now(), 'old', clock_timestamp() - interval '11 s');
select is((select count(*) from ops.checks() where "check" = 'ops.check_seal'),
    1::bigint, 'a seal that is late is told');
select t.person('D07', 'system_admin') as system \gset
select is((select count(*) from ops.checks() where "check" = 'org.check_power'),
    2::bigint, 'and a power that nobody holds');
select * from finish();
rollback;
