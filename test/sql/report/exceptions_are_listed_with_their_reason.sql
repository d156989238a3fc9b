-- SPDX-License-Identifier: Apache-2.0
-- The annex of a report's files: what was counted or left out by an exception.
\ir ../report_helper.sql
select plan(5);
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
select * from finish();
rollback;
