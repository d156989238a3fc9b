-- SPDX-License-Identifier: Apache-2.0
-- A report that was counted before other rules were published for its period is
-- counted again under them; one that was asked for under others on purpose goes out.
\ir ../report_helper.sql
select plan(4);
create function t.publish(caller text, report bigint) returns text
language sql as $$
	select t.said(t.act(caller, 'report_publish', t.path(report))) $$;
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
\set before :report
select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "2024", "label": "新版"}}')) as drawn \gset
select is(t.said(t.act(:'other', 'rule_set_publish', '{"path": {"rule_set": "2024"},
    "if_match": 1, "body": {"from_period": "2023Q1"}}')), '200',
    'new rules begin with a period that has been counted, not published');
select is(t.publish(:'boss', :before), 'conflict',
    'what was counted under the old ones is not published');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "按新版重新计分"}}')) as job \gset
\ir ../freeze.sql
select is((select rule_set from report.report where report = :report), '2024',
    'counted again it is under the new ones');
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "rule_set": "2023-03-31", "reason": "仍按原体系"}}')) as job \gset
\ir ../freeze.sql
select is(t.publish(:'boss', :report), '200', 'one that was asked for is');
select * from finish();
rollback;
