-- SPDX-License-Identifier: Apache-2.0
-- R28, by grant: whatever a cockpit's author writes, filings are out of reach.
\ir ../report_helper.sql
select plan(16);
select is((select count(*) from pg_class where relnamespace = 'filing'::regnamespace
    and relkind in ('r', 'v', 'm', 'p') and has_table_privilege('rr_reader', oid,
    'select,insert,update,delete')), 0::bigint,
    'the reader has no right on any table of filings');
select is(has_schema_privilege('rr_reader', 'filing', 'usage'), false,
    'nor on their schema');
create function report.leak() returns bigint language sql security definer
set search_path = pg_catalog, pg_temp as 'select count(*) from filing.entry';
grant create on schema report to rr_reader;
alter function report.leak() owner to rr_reader;
grant execute on function report.leak() to rr_api;
select is(t.as_('rr_api', 'select report.leak()'), '42501',
    'a cockpit function of the reader that reads a filing fails');
select is(t.as_('rr_api', format('select report.cockpit_district(%L, ''{}'')',
    :'chief')), 'RF001', 'a right one answers (no report yet)');
select is((select string_agg(p.proname, ' ' order by p.proname) from pg_proc p
    where p.pronamespace in ('ledger'::regnamespace, 'report'::regnamespace)
    and p.prosecdef and p.proowner <> 'rr_reader'::regrole
    and has_function_privilege('rr_reader', p.oid, 'execute')),
    'appeal_contact appeal_files approver horizon_cut migration_note overrides pending_figures period_exceptions rank_range_ask',
    'only the horizon, the pending counts, the annex, files and contact of appeals and a queued job run with other rights');
select is((select string_agg(p.proname, ' ' order by p.proname) from pg_proc p
    where p.pronamespace in ('ledger'::regnamespace, 'report'::regnamespace)
    and has_function_privilege('rr_api', p.oid, 'execute')),
    'appeal_board appeal_file_begin appeal_list cockpit_day cockpit_day_source cockpit_district cockpit_project cut_off_foretell judge_list leak ledger_list ledger_tally paper_list '
    'report_changes report_facts report_get report_indicator '
    'report_key_list report_list report_scores report_signature report_trend report_unit_scores '
    'report_verify report_what_if rule_set_check rule_set_diff rule_set_get rule_set_list '
    'scenario_get scenario_list template_begin template_get template_list timetable',
    'the server knocks on read doors alone');
select is(t.as_('rr_api', 'select * from ledger.pilot'), '42501',
    'and reads no table');
-- every byte but pending is the same, whatever is filed
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select report.inputs('district', null, null, true) as document \gset
\ir ../score.sql
select (:'document'::json ->> 'horizon')::bigint as h \gset
select is(report.live_store(:h, 1, :'scored'), true, 'the live answer is stored');
create function t.live(caller text) returns text language sql as $$
	select body::text from report.cockpit_district(caller,
	    '{"query": {"basis": "live"}}') $$;
create function t.rest(body text) returns text language sql as $$
	select regexp_replace(body, ', "pending": .*$', '') $$;
select t.live(:'chief') as live, (select body::text
    from report.cockpit_district(:'chief', '{}')) as published, (select etag
    from report.cockpit_district(:'chief', '{"query": {"basis": "live"}}'))
    as tag \gset
select is(:'live'::json #>> '{pending,entries}', '0', 'nothing is pending');
insert into flow.module_group values ('achievement', '成效晾晒管理', 9)
on conflict do nothing;
insert into flow.module values ('achievement', 'achievement', '成效晾晒',
    'matter', null, 9, true) on conflict do nothing;
insert into flow.stage select 'achievement', s, s, 9, 'own', 'reviewer'
from unnest('{unit_review,office_review}'::text[]) s on conflict do nothing;
with e as (insert into filing.entry (module, unit, stage, state, title,
    created_by, created_at, changed_by, updated_at)
    select 'achievement', 'U500103', s, 'in_review', '未审', t.account(:'clerk'),
    now(), t.account(:'clerk'), now()
    from unnest('{unit_review,office_review}'::text[]) s returning entry)
insert into filing.version (entry, version, body, form_hash, author, authors,
    unit, written_at)
select entry, 1, t.achievement_body('N1', '2023-03-01'), 'hash',
    t.account(:'clerk'), array[t.account(:'clerk')], 'U500103', now() from e;
select is(t.live(:'chief')::json #>> '{pending,entries}', '2',
    'two filings on their way are told apart');
select is(t.rest(t.live(:'chief')), t.rest(:'live'),
    'and every other byte of the live cockpit is as it was');
select isnt((select etag from report.cockpit_district(:'chief',
    '{"query": {"basis": "live"}}')), :'tag', 'under another tag');
select is((select body::text from report.cockpit_district(:'chief', '{}')),
    :'published', 'the published one knows of no filing at all');
select ok(:'published'::jsonb ? 'pending' = false, 'it has no such key');
select is(report.inputs('district', null, null, true)::text, :'document',
    'nor does the engine''s input change');
select is(t.read('report_verify', :'chief', t.path(:report)) ->> 'ledger', 'true',
    'nor the recount');
select * from finish();
rollback;
