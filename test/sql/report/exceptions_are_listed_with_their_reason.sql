-- SPDX-License-Identifier: Apache-2.0
-- The annex of a report's files: what was counted or left out by an exception.
\ir ../report_helper.sql
select plan(9);
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
select is(:'annex'::json #>> '{0,rows,0,detail}', '逾期通过', 'and says so');
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
select * from finish();
rollback;
