-- SPDX-License-Identifier: Apache-2.0
-- psql -v units=41 -v facts=100000 -f test/bench/ledger.sql
-- Fills a throw-away ledger for freeze: so many reporting units (the
-- 41 there are, and more under codes of their own) and so many facts of 2023Q1,
-- three fifths achievements and two fifths pilots, one approval each.
begin;
set local session_replication_role = replica;
insert into org.unit (unit, kind, name, short)
select 'B' || n, 'district', '测试区' || n, '测' || n
from generate_series(42, :units) n;
create temp table bench_unit on commit drop as
select unit, row_number() over (order by unit) - 1 as n from org.unit
where kind = 'district' and reports and in_force @> date '2023-03-31';
select setval('ledger.approval', (select last_value from ledger.approval) + 1) as first \gset
select setval('ledger.approval', :first + :facts) \g /dev/null
insert into ledger.achievement (entry, version, unit, in_force, approved_at,
    classified, matter, situation, event_date, medium, not_roundup,
    not_mention_only, source, problem_solved, main_results)
select 1000000 + g, 1, u.unit, int8range(:first + g, null),
    '2023-04-01 09:00+08', false, '建立联审机制' || g,
    (array['N4', 'C1', 'P1', 'C2', 'N5'])[g % 5 + 1], date '2023-01-01' + g % 90,
    case when g % 5 = 2 then 'M1' end, case when g % 5 = 2 then true end,
    case when g % 5 = 2 then true end, '简报第' || g || '期',
    repeat('针对职责交叉、反复报批的问题，梳理权责清单。', 3), '出台制度两项。'
from generate_series(1, :facts * 3 / 5) g
join bench_unit u on u.n = (g * 7919::bigint) % (select count(*) from bench_unit);
insert into ledger.pilot (pilot, entry, version, unit, in_force, approved_at,
    classified, name, level, issuer, document_title, document_number,
    document_date, extent, competent_department, acceptance_due, policy_area, track)
select 1000000 + g, 1000000 + g, 1, u.unit, int8range(:first + g, null),
    '2023-04-01 09:00+08', false, '试点' || g, 'municipal', '市级部门', '通知',
    '渝演示〔2022〕' || g || '号', '2022-05-06', 'districts', 'D18',
    date '2023-02-01' + g % 90, 'society', 'governance'
from generate_series(:facts * 3 / 5 + 1, :facts) g
join bench_unit u on u.n = (g * 7919::bigint) % (select count(*) from bench_unit);
insert into ledger.pilot_unit (pilot, unit, entry, version, in_force, approved_at)
select pilot, unit, entry, version, in_force, approved_at from ledger.pilot
where pilot > 1000000;
commit;
vacuum analyze ledger.achievement, ledger.pilot, ledger.pilot_unit, org.unit;
