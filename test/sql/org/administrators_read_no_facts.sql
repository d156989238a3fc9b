-- SPDX-License-Identifier: Apache-2.0
-- Design 8: the three administrators read no ledger, nor what else tells of filings,
-- though they stand at the reform office's unit; whoever files, leads or feeds does.
\ir ../report_helper.sql
select plan(10);
select t.person('D07', 'system_admin') as system, t.person('D07', 'security_admin')
    as security, t.person('D07', 'auditor') as auditor,
    t.person('U500103', 'feed_reader') as feed \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql

create function t.asks(caller text, door text, args jsonb) returns text
language plpgsql as $$
declare
	said	text;
begin
	execute format('select coalesce(code, status::text) from %s($1, $2)',
	    door) into said using caller, args;
	return said;
exception when sqlstate 'RF001' then return sqlerrm;
end $$;
create temp table door (door text, args jsonb);
-- every door of the ledger, whatever will be added there
insert into door select 'ledger.' || p.proname, '{"path": {"module":
    "achievement"}}' from pg_proc p
where p.pronamespace = 'ledger'::regnamespace
and has_function_privilege('rr_api', p.oid, 'execute')
and p.prorettype = 'ops.answer'::regtype;
select cmp_ok((select count(*) from door), '>=', 2::bigint, 'the ledger has its doors');
insert into door values
    ('ledger.ledger_list', '{"path": {"module": "risk_event"}, "query":
        {"as_of": "2023-04-11T12:00:00+08:00"}}'),
    ('ledger.ledger_list', '{"path": {"module": "pilot"}, "query": {"unit":
        "D07", "changed_since": "0"}}'),
    ('filing.search', '{"query": {"q": "城市更新"}}'),
    ('filing.entry_list', '{}'), ('filing.project_list', '{}'),
    ('filing.obligation_list', '{}'), ('filing.usage_appraisal', '{}'),
    ('filing.obligation_matrix', '{"query": {"period": "2023Q1"}}'),
    ('filing.obligation_rates', '{"query": {"period": "2023Q1"}}'),
    ('filing.work_list', '{"path": {"module": "decision"}}'),
    ('filing.work_items', '{"path": {"module": "decision"}}'),
    ('filing.bulletin_list', '{}'),
    ('filing.bulletin_get', '{"path": {"id": "1"}}'),
    ('filing.bulletin_digest', '{"path": {"month": "2023-03"}}'),
    ('filing.report_preview', '{"body": {"kind": "district"}}'),
    ('report.report_facts', t.path(:report)),
    ('report.report_indicator', jsonb_build_object('path', jsonb_build_object(
        'id', :'report', 'unit', 'U500103', 'indicator', 'pilots'))),
    ('report.appeal_list', t.path(:report)), ('report.appeal_board', '{}');
create function t.heard(caller text) returns text language sql as $$
	select string_agg(d.door || ' ' || t.asks(caller, d.door, d.args), ', ')
	from door d
	where t.asks(caller, d.door, d.args) not in ('forbidden', 'not_found') $$;
select is(t.heard(:'system'), null, 'the system administrator reads none of them');
select is(t.heard(:'security'), null, 'nor does the security administrator');
select is(t.heard(:'auditor'), null, 'nor the auditor');
select is((select count(*) from door d where t.asks(:'boss', d.door, d.args)
    = '200'), (select count(*) - 1 from door), 'the office''s leader reads all'
    ' (and would the bulletin that is not there)');
select is(t.asks(:'feed', 'ledger.ledger_list', '{"path": {"module":
    "achievement"}}'), '200', 'a machine reads the ledger');
select is(t.asks(:'auditor', 'report.report_scores', t.path(:report)), 'not_found',
    'a report that is not published is the office''s, not theirs');
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is(t.heard(:'auditor'), null, 'a published one''s filings are not either');
select is(t.said(t.act(:'auditor', 'report_export', t.path(:report)
    || '{"query": {"format": "pdf"}}')), 'forbidden', 'nor its papers');
select is(t.asks(:'auditor', 'report.report_scores', t.path(:report)), '200',
    'its scores are for everybody who is signed in');
select * from finish();
rollback;
