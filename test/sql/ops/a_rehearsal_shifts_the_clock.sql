-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(8);
delete from ops.setting where name in ('rehearsal', 'clock_shift');
select cmp_ok(ops.now() - clock_timestamp(), '<', interval '1 s',
    'the wall clock');
select throws_ok($$select ops.clock_set('2023-01-05 09:00+08')$$, 'P0001', null,
    'is not set');
insert into ops.setting values ('rehearsal', 'true');
select is(ops.clock_set('2023-01-05 23:30+08'), '2023-01-05 23:30+08'::timestamptz,
    'a rehearsal''s is');
select pg_sleep(0.05) as slept \gset
select cmp_ok(ops.now(), '>', '2023-01-05 23:30:00.04+08'::timestamptz,
    'and runs on');
select is(ops.today(), '2023-01-05'::date, 'by Shanghai''s day');
set timezone = 'UTC';
select is(ops.today(), '2023-01-05'::date, 'wherever the session is');
set timezone = 'America/New_York';
select ops.clock_set('2023-07-01 00:00+08') as at \gset
select is(ops.today(), '2023-07-01'::date, 'also where clocks change');
select is(has_function_privilege('rr_api', 'ops.clock_set(timestamptz)', 'execute')
    or has_function_privilege('rr_worker', 'ops.clock_set(timestamptz)', 'execute'),
    false, 'no login of the system sets it');
select * from finish();
rollback;
