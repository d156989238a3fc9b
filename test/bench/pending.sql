-- SPDX-License-Identifier: Apache-2.0
-- psql -v pending=400 -f test/bench/pending.sql, after ledger.sql
-- So many achievements and pilots (one in four) under review, over all districts,
-- half of them with their own reviewer; and one person each of a district and of
-- the office.
begin;
insert into ops.setting (name, value) values ('rehearsal', 'true')
on conflict (name) do update set value = 'true';
select ops.clock_set('2023-03-31 09:00+08');
insert into org.account (name, password_hash, must_change)
values ('录入员', 'hash', false), ('领导', 'hash', false);
insert into org.grant_ (account, unit, role)
select account, case name when '领导' then 'D07' else 'U500103' end,
    case name when '领导' then 'leader' else 'clerk' end::org.role
from org.account where name in ('录入员', '领导');
insert into org.session (account, grant_id, refresh_hash, expires_at)
select account, grant_id, 'refresh ' || grant_id, now() + interval '1 hour'
from org.grant_;
set local session_replication_role = replica;
create temp table bench_unit on commit drop as
select unit, row_number() over (order by unit) - 1 as n from org.unit
where kind = 'district' and reports and in_force @> date '2023-03-31';
create temp table bench_filing on commit drop as
select g, u.unit, case when g % 4 = 0 then 'pilot' else 'achievement' end as module,
    case when g % 8 < 4 then 'unit_review' when g % 4 = 0
    then 'department_review' else 'office_review' end as stage
from generate_series(1, :pending) g
join bench_unit u on u.n = g % (select count(*) from bench_unit);
insert into filing.entry (module, unit, competent_department, stage, state, title,
    desk_unit, desk_role, desk_since, created_by, created_at, changed_by, updated_at)
select b.module, b.unit, case b.module when 'pilot' then 'D18' end, b.stage,
    'in_review', '在审' || b.g, case b.stage when 'unit_review' then b.unit
    when 'department_review' then 'D18' else 'D07' end, 'reviewer', ops.now(),
    a.account, ops.now(), a.account, ops.now()
from bench_filing b, (select min(account) as account from org.account) a;
insert into filing.version (entry, version, body, form_hash, author, authors, unit,
    written_at, frozen_at)
select e.entry, 1, case e.module when 'pilot' then jsonb_build_object(
    'classified', false, 'name', e.title, 'level', 'municipal', 'issuer', '市级部门',
    'document_title', '通知', 'document_number', '渝演示〔2022〕' || e.entry || '号',
    'document_date', '2022-05-06', 'extent', 'districts', 'competent_department',
    'D18', 'acceptance_due', '2023-03-01', 'policy_area', 'society', 'track',
    'governance', 'scope_units', jsonb_build_array(e.unit))
    else jsonb_build_object('classified', false, 'matter', e.title, 'situation', 'N4',
    'event_date', '2023-03-01', 'source', '简报' || e.entry, 'problem_solved', '梳理',
    'main_results', '出台') end, '', e.created_by, array[e.created_by], e.unit,
    ops.now(), ops.now()
from filing.entry e;
insert into filing.audience (unit, module, entry)
select e.unit, e.module, e.entry from filing.entry e;
commit;
vacuum analyze filing.entry, filing.version, filing.audience;
