-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(6);
select is((select count(*) from ops.check_partition()), 0::bigint, 'they are');
select is(ops.partition_ensure(), 0, 'nothing is left to do');
select ops.audit_write(null, 'r', 'o', ops.done(200), null, '{}') as w \gset
select is((select tableoid::regclass::text from ops.audit where route = 'r'),
    'ops.audit_' || to_char(now() at time zone 'Asia/Shanghai', 'yyyymm'),
    'a row lies in its month');
select is((select count(*) from pg_class c where c.relname ~
    '^(audit|notice|idempotency)_([0-9]{6}|other)$' and (has_table_privilege(
    'rr_writer', c.oid, 'select,insert,update,delete'))), 0::bigint,
    'and is reached through the whole only');
create table ops.idempotency_202001 partition of ops.idempotency
    for values from ('2020-01-01') to ('2020-02-01');
select ops.partition_ensure() as n \gset
select is(to_regclass('ops.idempotency_202001'), null, 'old answers go');
select isnt_empty($$select from pg_class where relname = 'audit_'
    || to_char(now() at time zone 'Asia/Shanghai', 'yyyymm')$$,
    'the trail stays');
select * from finish();
rollback;
