-- SPDX-License-Identifier: Apache-2.0
-- Publish, then approve, void and correct facts, change units, flags, calendar
-- and code lists, publish a new rule set, write a judge's _v2: the old report
-- still verifies equal, and so does one from before facts had hashes.
\ir ../report_helper.sql
select plan(19);
select t.person('D03', 'system_admin') as admin \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
create function t.still(caller text, report bigint, what text) returns text
language sql as $$
	select is(t.verified(caller, report), 'true true []', what) $$;
select t.still(:'chief', :report, 'published');
select t.at('2023-05-08 09:00+08');
select t.achievement('U500106', 'N4', '2023-03-01') as more \gset
select t.pilot('{U500107}') as another \gset
select t.still(:'chief', :report, 'facts are approved');
select t.void('achievement', :national);
select t.void('pilot', :second);
select t.still(:'chief', :report, 'facts are voided');
select t.achievement('U500103', 'C1', '2023-03-05', '{"matter": "更正"}', :city, 2);
select t.state(:pilot, 'U500103', '2023Q2', t.accepted('2023-04-20')) as s2 \gset
select t.still(:'chief', :report, 'facts are corrected');
select org.unit_rename(a, '{"path": {"unit": "U500103"}, "body": {"name":
    "新名区", "short": "新名", "from": "2023-05-08"}}') from org.actor_of(:'admin') a;
select isnt((select name from org.unit where unit = 'U500103'), (select u ->> 'name'
    from report.report r, json_array_elements(r.document::json -> 'units') u
    where r.report = :report and u ->> 'unit' = 'U500103'), 'a unit has a new name');
select t.still(:'chief', :report, 'which changes nothing');
select org.unit_end(a, '{"path": {"unit": "U500104"}, "body": {"to": "2023-05-10",
    "successor": "U500103"}}') from org.actor_of(:'admin') a;
select t.still(:'chief', :report, 'a unit ends');
insert into org.unit_flag values ('U500103', 'chief_is_city_leader',
    '[2023-04-01,)');
select t.still(:'chief', :report, 'a chief becomes a leader of the city');
select throws_ok($$insert into org.unit_flag values ('U500105',
    'chief_is_city_leader', '[2023-03-31,)')$$, 'RF002', null,
    'but not on a day that was counted');
select throws_ok($$update org.unit set reports = false where unit = 'U500105'$$,
    'RF002', null, 'nor does a unit leave the comparison in hindsight');
insert into org.calendar (day, working, label) values
    ('2023-04-07', false, '放假') on conflict (day) do update set working = false;
select isnt(report.window_end(ops.period_end('2023Q1'), 5, true), '2023-04-11 00:00+08'::timestamptz,
    'the calendar of the window is another one');
select t.still(:'chief', :report, 'which changes nothing');
select report.rule_set_load(replace(body, '"id": "2023-03-31"', '"id": "2024"'))
from report.rule_set where id = '2023-03-31';
update flow.code set label = label || '（改）' where code_list = 'situation';
do $$ begin
	execute replace(pg_get_functiondef('ledger.judge_pilots_v1(bigint,ledger.span)'
	    ::regprocedure), 'judge_pilots_v1', 'judge_pilots_v2');
end $$;
select lives_ok('select report.migrate_end()', 'a judge''s _v2 is let in');
select t.still(:'chief', :report, 'a new rule set, other words, a _v2');
-- the same report as it would have been written before format 3, its facts in the
-- document and beside it, and before there were formats
create function t.rewrite(r bigint, d jsonb) returns void language plpgsql as $$
begin
	alter table report.report disable trigger all;
	update report.report set document = d::text, digest = encode(sha256(
	    convert_to(d::text, 'UTF8')), 'hex') where report = r;
	alter table report.report enable trigger all;
	alter table report.report_fact disable trigger all;
	delete from report.report_fact f where f.report = r;
	insert into report.report_fact select * from report.facts_of(r, d);
	alter table report.report_fact enable trigger all;
end $$;
select (select r.document::jsonb || jsonb_build_object('format', 2,
    'ledger', report.ledger_digest(r.horizon), 'inputs', (select jsonb_object_agg(
    i.key, (select jsonb_object_agg(u.key, u.value - '{left_count,left_digest}'::text[])
    from jsonb_each(i.value) u)) from jsonb_each(report.inputs_of(
    report.run_again(r), 'full')::jsonb -> 'inputs') i))
    from report.report r where r.report = :report) as old \gset
select t.rewrite(:report, :'old');
select t.still(:'chief', :report, 'so does one that lists its facts');
select is((select count(hash) from report.report_fact where report = :report),
    (select count(*) from report.report_fact where report = :report),
    'which are kept with their hashes');
savepoint s;
alter table ledger.achievement disable trigger all;
update ledger.achievement set event_date = '2022-03-02' where entry = :national;
alter table ledger.achievement enable trigger all;
select ok(t.verified(:'chief', :report) ~ format('counted national U500103 %s/1',
    :national), 'and where the ledger gives others, names them');
rollback to s;
select (select d - '{format,ledger}'::text[]
    || jsonb_build_object('inputs', (select jsonb_object_agg(i.key, (select
        jsonb_object_agg(u.key, u.value - '{count,digest}'::text[]
        || jsonb_build_object('counted', (select coalesce(jsonb_agg(
            jsonb_build_array(c -> 0, c -> 1)), '[]')
            from jsonb_array_elements(u.value -> 'counted') c)))
        from jsonb_each(i.value) u)) from jsonb_each(d -> 'inputs') i))
    from (select document::jsonb as d from report.report
    where report = :report) x) as oldest \gset
select t.rewrite(:report, :'oldest');
select t.still(:'chief', :report, 'so does a report without hashes');
select is((select report.report_signature(:'chief', t.path(:report))).body
    ->> 'signature', null, 'which says that nobody signed it');
select * from finish();
rollback;
