-- SPDX-License-Identifier: Apache-2.0
-- 已存的情景测算: whoever may try something out on a report may keep it, for his unit
-- and role alone; it counts for nothing, and nothing else reads it.
\ir ../report_helper.sql
select plan(40);
select t.person('U500103', 'clerk') as colleague, t.person('U500103', 'reviewer') as mine,
    t.person('U500104', 'clerk') as theirs \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1"}}')) as job \gset
\ir ../freeze.sql
-- what the server's engine would have made of it
create function t.kept(rules text default null) returns jsonb language sql as $$
	select jsonb_build_object('engine', 1, 'rules', rules, 'standings',
	    '{"U500103": {"total": {"exact": "88", "shown": "88.00"},
	      "rank": 1, "band": 1}}'::jsonb) $$;
create function t.keep(caller text, report bigint, name text,
    change jsonb default '{"points": {"pilots": "12"}}', kept jsonb default t.kept())
returns ops.answer language sql as $$
	select t.act(caller, 'scenario_create', t.path(report)
	    || jsonb_build_object('kept', kept, 'body', jsonb_build_object('name',
	    name, 'note', '看看', 'what_if', change))) $$;
create function t.names(caller text, query jsonb default '{}') returns text
language sql as $$
	select string_agg(x ->> 'name', ' ' order by n) from json_array_elements(
	    t.read('scenario_list', caller, jsonb_build_object('query', query))
	    -> 'items') with ordinality e(x, n) $$;
create function t.seen(caller text, scenario bigint) returns json language sql as $$
	select t.read('scenario_get', caller, t.path(scenario)) $$;
create function t.refused(caller text, scenario bigint) returns text
language plpgsql as $$
begin
	perform t.seen(caller, scenario);
	return 'seen';
exception when sqlstate 'RF001' then
	return sqlerrm;
end $$;
create function t.change(caller text, route text, scenario bigint, revision int,
    name text default '另一个') returns text language sql as $$
	select t.said(t.act(caller, route, t.path(scenario) || jsonb_build_object(
	    'if_match', revision, 'body', jsonb_build_object('name', name)))) $$;

select is(t.said(t.keep(:'clerk', :report, '加分')), 'not_found',
    'what is not published is tried by the office alone');
select is(t.said(t.keep(:'maker', :report, '加分')), '201', 'by which it may be kept');
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select digest as before, (select md5(string_agg(s::text, ' ' order by s.unit, s.index))
    from report.score s where s.report = :report) as scores
from report.report where report = :report \gset
select (t.keep(:'clerk', :report, ' 试点加分 ')).body ->> 'id' as id \gset
select is((select string_agg(t.said(t.keep(t.person('D07', r::org.role), :report, '只读')), ' ')
    from unnest('{feed_reader,auditor,system_admin}'::text[]) r), 'forbidden forbidden forbidden', 'machines and keepers keep none');
select is(t.names(:'clerk'), '试点加分', 'kept, under its name without blanks');
select is(t.said(t.keep(:'clerk', :report, '试点加分')), 'scenario_name_taken',
    'one name, one scenario of a report');
select is(t.said(t.keep(:'theirs', :report, '试点加分')), '201',
    'another unit has names of its own');
select is(t.names(:'colleague'), '试点加分', 'it is the unit''s, in that role');
select is(t.names(:'mine'), null, 'not the unit''s in another role');
select is(t.names(:'maker'), '加分', 'nor the office''s');
select is(t.refused(:'mine', :id), 'not_found', 'who is not among them does not open it');
select is(t.refused(:'theirs', :id), 'not_found', 'not in another unit');
select is(t.refused(:'maker', :id), 'not_found', 'not at the office');
select is(t.names(:'clerk', jsonb_build_object('report', :report)), '试点加分',
    'asked for by its report');
select is(t.names(:'clerk', jsonb_build_object('report', :report + 1)), null,
    'no other report has it');
select is(t.seen(:'clerk', :id) -> 'change' #>> '{points,pilots}', '12', 'what was tried');
select is(t.seen(:'clerk', :id) #>> '{scenario,made_by}', 'clerk U500103', 'and by whom');
select is(t.seen(:'clerk', :id) #>> '{engine,saved,U500103,rank}', '1',
    'what came out then');
select is((t.seen(:'clerk', :id) #> '{engine,document,inputs}')::text,
    (report.engine_part(document::json) -> 'inputs')::text,
    'to be tried again on the frozen figures')
from report.report where report = :report;
select is(t.change(:'theirs', 'scenario_rename', :id, 1), 'not_found',
    'another unit renames nothing');
select is(t.change(:'colleague', 'scenario_rename', :id, 2), 'revision_stale',
    'not what was renamed meanwhile');
select is(t.change(:'colleague', 'scenario_rename', :id, 1, '试点再加分'), '200',
    'a colleague does');
select is(t.names(:'clerk'), '试点再加分', 'and both see it');
select throws_ok(format('set local role rr_writer; update report.scenario
    set standings = ''{}'' where scenario = %s', :id), '42501', null,
    'what came out never changes');
reset role;
-- sizes and numbers
select is(t.said(t.keep(:'clerk', :report, '大', jsonb_build_object('dropped',
    (select jsonb_agg('pilots' || n) from generate_series(1, 2000) n)))),
    'scenario_too_large', 'not a change of any size');
select is(t.said(t.keep(:'clerk', :report, repeat('长', 61))), 'invalid_body',
    'nor a name');
select t.keep(:'colleague', :report, 'n' || n) from generate_series(1, 49) n \g /dev/null
select is(t.said(t.keep(:'clerk', :report, '第五十一')), 'scenario_full',
    'fifty in a unit and role');
select is(t.said(t.keep(:'mine', :report, '第一')), '201', 'another role has fifty more');
select is((select count(distinct x.scenario) from report.scenario x
    where x.unit = 'U500103' and x.role = 'clerk'), 50::bigint, 'no more are there');
-- another rule set: as it was then
select t.said(t.act(:'maker', 'rule_set_create', '{"body": {"based_on": "2023-03-31",
    "id": "draft-a", "label": "草稿"}}')) as said \gset
select digest from report.rule_set where id = 'draft-a' \gset
select is(t.said(t.keep(:'maker', :report, '换一套', '{"rule_set": "draft-a"}',
    t.kept('other'))), 'conflict', 'not what was changed while it was reckoned');
select is(t.said(t.keep(:'mine', :report, '换一套', '{"rule_set": "draft-a"}',
    t.kept(:'digest'))), 'not_found', 'a draft is tried by the office alone');
select (t.keep(:'maker', :report, '换一套', '{"rule_set": "draft-a"}',
    t.kept(:'digest'))).body ->> 'id' as other \gset
select is(t.seen(:'maker', :other) #>> '{scenario,rule_set,state}', 'same',
    'as it was then');
select t.said(t.act(:'maker', 'rule_set_discard', jsonb_build_object('path',
    '{"rule_set": "draft-a"}'::jsonb, 'if_match', 1))) as said \gset
select is(t.seen(:'maker', :other) #>> '{scenario,rule_set,state}', 'gone',
    'the draft is gone, and it says so');
select is(t.seen(:'maker', :other) #>> '{engine,document,other,id}', 'draft-a',
    'and is tried again by what the draft was');
-- a corrected edition
select is(t.seen(:'clerk', :id) #>> '{scenario,newer}', null, 'no later edition');
select :report as first \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "district",
    "period": "2023Q1", "reason": "更正", "cause": "data"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
select is((t.seen(:'clerk', :id) #>> '{scenario,newer,report}')
    || (t.seen(:'clerk', :id) #>> '{scenario,report,revision}')
    || (t.seen(:'clerk', :id) #>> '{engine,newer,rule_set,id}'), :'report' || '12023-03-31',
    'a later one is named and tried, the scenario stands on its own');
-- never mistaken for what was published
select is((select digest || md5((select string_agg(s::text, ' ' order by s.unit,
    s.index) from report.score s where s.report = :first)) from report.report
    where report = :first), :'before' || :'scores', 'the report is as it was');
select is((select string_agg(p.proname, ' ' order by p.proname) from pg_proc p
    where p.prosrc ~ 'report\.scenario\M'), 'scenario_create scenario_discard '
    'scenario_get scenario_list scenario_rename scenario_take',
    'no report, export or ledger reads a scenario');
select is((select count(*) from pg_constraint where confrelid =
    'report.scenario'::regclass), 0::bigint, 'nothing refers to one');
select is(t.change(:'theirs', 'scenario_discard', :id, 2)
    || t.change(:'clerk', 'scenario_discard', :id, 2), 'not_found204',
    'its own throw it away, others do not');
select is(t.said(t.keep(:'clerk', :first, '第五十一')), '201', 'which makes room');
select * from finish();
rollback;
