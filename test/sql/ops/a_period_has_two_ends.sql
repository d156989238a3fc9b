-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(22);
select is(ops.period_of('2023-03-31'::date), '2023Q1', 'a quarter');
select is(ops.period_of('2023-03-31 15:59+00'::timestamptz), '2023Q1',
    'still the 31st in Asia/Shanghai');
select is(ops.period_of('2023-03-31 16:00+00'::timestamptz), '2023Q2',
    'no longer');
select is(ops.period_of('2023-04-30'::date, 'two_months'), '202302B',
    'the second two months');
select is(ops.period_of('2023-12-01'::date, 'two_months'), '202306B', 'the last');
select is(ops.period_start('2023Q4'), '2023-10-01', 'starts');
select is(ops.period_end('2023Q4'), '2023-12-31', 'ends');
select is(ops.period_start('202301B'), '2023-01-01', 'two months start');
select is(ops.period_end('202301B'), '2023-02-28', 'and end');
select is(ops.period_end('202401B'), '2024-02-29', 'also in a leap year');
select is(ops.period_start('2023Q5'), null, 'no fifth quarter');
select is(ops.period_start('202307B'), null, 'nor seventh two months');
select is(ops.period_over('2023Q1'), '2023-04-01 00:00+08'::timestamptz,
    '24:00 of the last day (X33)');
select is(ops.period_label('2023Q1') || ops.period_label('202302B'),
    '2023年第一季度2023年3—4月', 'in words');
insert into ops.setting values ('rehearsal', 'true')
    on conflict (name) do update set value = 'true';
select ops.clock_set('2023-04-10 12:00+08') as at \gset
select t.person('U500103', 'clerk') as caller \gset
select is((select string_agg(i ->> 'period' || ' ' || (i ->> 'state'), ', ')
    from json_array_elements((ops.period_list(:'caller', '{}')).body -> 'items') i),
    '2023Q2 running, 202302B running, 2023Q1 in_window, 202301B closed',
    'what is running, and what may still be approved');
select is((ops.period_list(:'caller', '{}')).body ->> 'current', '2023Q2', 'now');
select is((ops.period_list(:'caller', '{}')).body ->> 'owed', '2023Q1',
    'the last quarter is the one that is reported');
select ops.clock_set('2023-06-09 23:00+08') as at \gset
select is(ops.period_owed('quarter'), '2023Q1',
    'until twenty days before the end of this one (X35)');
select ops.clock_set('2023-06-10 00:00+08') as at \gset
select is(ops.period_owed('quarter'), '2023Q2', 'then it is this one');
insert into ops.setting (name, value) values ('opens_days', '10');
select is(ops.period_owed('quarter'), '2023Q1', 'how many days is a setting');
select is(ops.period_opens('2023Q2'), '2023-06-20', 'of quarters');
select is(ops.period_opens('202303B'), '2023-06-10', 'two months have their own');
select * from finish();
rollback;
