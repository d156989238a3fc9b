-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- X55: of 2023Q1 it closes on 2023-04-10 24:00, since 04-05 is a holiday.
select plan(12);
select is(ops.approval_window_end(ops.period_end('2023Q1')), '2023-04-11 00:00+08'::timestamptz,
    '2023Q1');
select is(ops.approval_window_end(ops.period_end('2023Q1'), 20), '2023-04-29 00:00+08'
    ::timestamptz, '20 days for satisfaction: 04-28');
select is(ops.approval_window_end(ops.period_end('2023Q3')), '2023-10-12 00:00+08'::timestamptz,
    '2023Q3: the long holiday is skipped, the weekend after it is worked');
select is(ops.approval_window_end(ops.period_end('nonsense')), null, 'no period, no window');
select is(ops.is_working_day('2023-04-05'), false, '清明节');
select is(ops.is_working_day('2023-04-23'), true, 'a Sunday worked');
select is(ops.is_working_day('2023-04-22'), false, 'a Saturday');
select is(ops.add_working_days('2023-03-31', 1), '2023-04-03', 'the next');
select is(ops.add_working_days('2023-04-03', -1), '2023-03-31', 'the one before');
select is(ops.add_working_days('2023-04-05', 0), '2023-04-05', 'the day itself');
select is((select count(*) from generate_series('2023-01-01'::date, '2023-12-31',
    '1 day') d where ops.is_working_day(d::date)), 249::bigint,
    '249 working days in 2023');
select is((select count(*) from generate_series('2026-01-01'::date, '2026-12-31',
    '1 day') d where ops.is_working_day(d::date)), 248::bigint,
    '248 in 2026');
select * from finish();
rollback;
