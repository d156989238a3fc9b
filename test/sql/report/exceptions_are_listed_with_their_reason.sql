-- SPDX-License-Identifier: Apache-2.0
-- The annex of a report's files: what was counted or left out by an exception.
\ir ../report_helper.sql
select plan(18);
select t.at('2023-04-03 09:00+08');
select t.pilot('{U500106}', '{"document_number": "渝府办发〔2022〕10号",
    "level": "municipal", "acceptance_due": "2022-12-01"}') as tardy \gset
select t.state(:tardy, 'U500106', '2023Q1', t.accepted('2023-02-20')) as done \gset
select t.at('2023-04-11 09:00+08');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select report.paper_annex(document::jsonb, horizon) as annex
from report.report where report = :report \gset
select is(json_array_length(:'annex'::json #> '{0,rows}'), 1,
    'one was accepted late');
select is(:'annex'::json #>> '{0,rows,0,detail}', '应于2022年12月1日前验收，2023年2月20日通过；'
    '按评价细则，截至报表生成时已通过的仍计入。', 'and says why it counts; no step wrote it here');
select is(:'annex'::json #>> '{0,rows,0,unit}', (select name from org.unit
    where unit = 'U500106'), 'of its unit');
select isnt(:'annex'::json #>> '{0,rows,0,title}', null, 'by its title');
select is(:'annex'::json #>> '{1,rows}', '[]', 'nothing was suspended');
-- what the office decided about the period's updates, even of a department
set local session_replication_role = replica;	-- the pilot has no filing here
insert into filing.obligation (module, unit, subject, period, due, due_original, opened_at)
values ('pilot_update', 'U500106', :tardy, '2023Q1', '2023-04-07', '2023-03-31', ops.now()) returning obligation as o1 \gset
set local session_replication_role = origin;
insert into filing.obligation (module, unit, period, due, opened_at) values ('risk_event', 'D18', '2023Q1',
    '2023-03-31', ops.now()) returning obligation as o2 \gset
insert into filing.extension (obligation, module, unit, due, due_asked, reason, account, at)
select obligation, module, unit, '2023-03-31', '2023-04-10', '数据未到。', t.account(:'clerk'), '2023-03-30 09:00+08'
from filing.obligation where obligation = :o1 returning extension \gset
insert into filing.extension_decision values (:extension, '2023-04-07', '下不为例', t.account(:'maker'),
    '2023-03-31 09:00+08');
insert into filing.waiver (obligation, reason, account, at)
values (:o2, '机构改革', t.account(:'maker'), '2023-04-03 09:00+08');
select name as who from org.account where account = t.account(:'maker') \gset
select report.paper_annex(document::jsonb, horizon) as annex
from report.report where report = :report \gset
select is(:'annex'::json #>> '{4,rows,0,detail}', (select label from flow.module where module = 'pilot_update')
    || '：原定3月31日，准予延至4月7日。申请理由：数据未到。批准：' || :'who' || '（2023年3月31日），下不为例。',
    'an extension: from when to when, why, by whom');
select is(:'annex'::json #>> '{4,rows,0,title}', (select title from report.fact_heading(:tardy, null)),
    'of which pilot');
select is(:'annex'::json #>> '{5,rows,0,detail}', (select label from flow.module where module = 'risk_event')
    || '：免报。理由：机构改革。批准：' || :'who' || '（2023年4月3日）。', 'what need not be filed');
select is(:'annex'::json #>> '{5,rows,0,title}', (select label from flow.module where module = 'risk_event'),
    'of no filing: the update itself');

-- what was decided about filings since the report before
select horizon as h from report.report where report = :report \gset
set local session_replication_role = replica;
insert into filing.entry (module, unit, stage, state, title, classified, created_by, created_at, changed_by, updated_at)
values ('pilot', 'U500106', 'voided', 'voided', '甲', false, 1, ops.now(), 1, ops.now()) returning entry as gone \gset
insert into filing.entry (module, unit, stage, state, title, classified, created_by, created_at, changed_by, updated_at)
values ('pilot', 'U500106', 'voided', 'voided', '乙', true, 1, ops.now(), 1, ops.now()) returning entry as hidden \gset
insert into filing.entry (entry, module, unit, stage, state, title, classified, created_by, created_at, changed_by,
    updated_at) overriding system value
select :tardy, 'pilot', 'U500106', 'approved', 'approved', '丙', false, 1, ops.now(), 1, ops.now()
where not exists (select from filing.entry where entry = :tardy);
create function t.step(entry bigint, action text, unit text, role text, stage text, approval bigint, note text)
returns void language sql as $$
	insert into filing.event (era, at, entry, module, version, round, action, stage, next, state, revision, account,
	    unit, kind, role, eyes, approval, note)
	values (1, '2023-04-05 09:00+08', entry, 'pilot', 1, 1, action, stage, stage, 'approved', 1, 1, unit,
	    (select kind from org.unit u where u.unit = step.unit), role::org.role, false, approval, note) $$;
select t.step(:tardy, 'correct', 'D18', 'clerk', 'department_review', null, '文号误写');
select t.step(:tardy, 'distribute', 'D18', 'clerk', 'department_review', :h, null);
select t.step(:tardy, 'amend', 'D18', 'clerk', 'approved', :h, '漏列一区');
select t.step(:gone, 'void', (org.actor_find(:'maker')).unit, 'reviewer', 'approved', :h, '重复填报。');
select t.step(:hidden, 'void', (org.actor_find(:'maker')).unit, 'reviewer', 'approved', :h, '乙事已停');
select t.step(:gone, 'void', (org.actor_find(:'maker')).unit, 'reviewer', 'approved', :h + 1, '以后的');
set local session_replication_role = origin;
select report.paper_annex(document::jsonb, horizon) as annex
from report.report where report = :report \gset
select short || ' 录入员（2023年4月5日）。' as department from org.unit where unit = 'D18' \gset
select label || '：' as pilot from flow.module where module = 'pilot' \gset
select is(:'annex'::json #>> '{6,rows,0,detail}', :'pilot' || '主管部门修正后通过。理由：文号误写。修正：' || :'department',
    'a correction by a department: why and by whom');
select is(:'annex'::json #>> '{7,rows,0,detail}', :'pilot' || '调整涉及区县或应验收时间。理由：漏列一区。调整：'
    || :'department', 'a change after approval');
select is(json_array_length(:'annex'::json #> '{8,rows}'), 2, 'two were declared void up to this horizon');
select ok((:'annex'::json #> '{8,rows}')::text ~ '作废。理由：重复填报。决定：[^ ]+ 审核员', 'why and by whom');
select ok((:'annex'::json #> '{8,rows}')::text !~ '乙', 'of a classified one neither title nor reason');
select ok((:'annex'::json #> '{8,rows}')::text ~ '理由不公开', 'but that it was');
select ok((:'annex'::json -> 6)::text !~ '000\d{8}', 'nobody''s phone');
select is(:'annex'::json #>> '{9,rows}', '[]', 'no risk event was decided without a remark');
-- a risk event that one of two districts said nothing about
set local session_replication_role = replica;
insert into filing.entry (module, unit, stage, state, title, created_by, created_at, changed_by, updated_at)
values ('risk_event', (select unit from org.unit where kind = 'petition_office'), 'approved', 'approved', '丁', 1,
    ops.now(), 1, ops.now()) returning entry as risk \gset
insert into ledger.risk_event_unit (entry, unit, version, in_force, approved_at)
select :risk, u, 1, int8range(:h, null), ops.now() from unnest('{U500103,U500106}'::text[]) u;
select t.step(:risk, 'remark', 'U500103', 'clerk', 'office_review', null, '属实');
select t.step(:risk, 'approve', (org.actor_find(:'maker')).unit, 'reviewer', 'office_review', :h, null);
update filing.event set module = 'risk_event' where entry = :risk;
set local session_replication_role = origin;
select is((select string_agg(unit || ' ' || detail, ' ') from report.overrides(array[:risk], '{risk_event}', 0, :h)
    where what = 'no_remark'), (select u.name || ' 期满未反馈意见，按规定审核通过。决定：' || o.short
    || ' 审核员（2023年4月5日）。' from org.unit u, org.unit o where u.unit = 'U500106'
    and o.unit = (org.actor_find(:'maker')).unit), 'decided without the remark of a district');
select * from finish();
rollback;
