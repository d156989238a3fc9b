-- SPDX-License-Identifier: Apache-2.0
-- A whole run with the worker's own rights, from the queue to the frozen text.
\ir ../report_helper.sql
select plan(8);
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
set local role rr_worker;
select id, lease_token as token from ops.job_take('test', '1 min') \gset
select report.begin(:id, :'token');
select report.run_inputs(:id, :'token') as document \gset
reset role;
select is(:id, :job, 'the job was taken');
\ir ../score.sql
set local role rr_worker;
select report.freeze_signed(:id, :'token', :'scored', null, null) as frozen \gset
select report.inputs('district', null, null, true) as document \gset
reset role;
select is(:'frozen'::json ->> 'revision', '1', 'and frozen');
select is((select state::text || ' ' || (result ->> 'report') from ops.job
    where id = :job), 'done ' || (:'frozen'::json ->> 'report'),
    'which ended it');
select is((select count(*) from report.run), 0::bigint, 'nothing is left behind');
\ir ../score.sql
set local role rr_worker;
select report.live_store((:'document'::json ->> 'horizon')::bigint, 1, :'scored')
    as stored \gset
reset role;
select is(:'stored'::boolean, true, 'the live cockpit too');
select is((select string_agg(p.proname, ' ' order by p.proname) from pg_proc p
    where p.pronamespace in ('ledger'::regnamespace, 'report'::regnamespace)
    and has_function_privilege('rr_worker', p.oid, 'execute')),
    'begin export_page export_tally freeze_signed horizon_cut inputs ledger_note live_store '
    'paper_keep paper_source paper_to_sign rank_range_keep '
    'rank_range_source rank_range_to_sign run_count run_inputs template_checked template_source',
    'these are all its doors here');
select is((select count(*) from pg_class where relnamespace in (
    'ledger'::regnamespace, 'report'::regnamespace) and relkind in ('r', 'S')
    and has_table_privilege('rr_worker', oid, 'select,insert,update,delete')),
    0::bigint, 'and no table');
select is(t.as_('rr_api', format('select report.begin(%s, %L)', :id, :'token')),
    '42501', 'none of them is the server''s');
select * from finish();
rollback;
