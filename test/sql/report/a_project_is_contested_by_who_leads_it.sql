-- SPDX-License-Identifier: Apache-2.0
-- 申诉 against a report of projects: the department that leads a project speaks
-- for it, those who take part in it do not.
\ir ../project_report_helper.sql
select plan(10);
select t.person('D30', 'reviewer') as leads, t.person('D30', 'clerk') as types,
    t.person('D18', 'reviewer') as takes_part \gset
select t.job(t.act(:'maker', 'report_create', '{"body": {"kind": "project",
    "period": "202301B"}}')) as job \gset
\ir ../freeze.sql
select t.said(t.act(:'boss', 'report_publish', t.path(:report))) as said \gset
create function t.appeal(caller text, report bigint, body jsonb) returns text
language sql as $$
	select t.said(t.act(caller, 'appeal_create', t.path(report)
	    || jsonb_build_object('body', body || '{"text": "漏计"}'))) $$;
create function t.seen(caller text, report bigint, query jsonb default '{}')
returns json language sql as $$
	select t.read('appeal_list', caller, t.path(report)
	    || jsonb_build_object('query', query)) $$;
select 'P' || :p1 as first, 'P' || :p2 as second_,
    jsonb_build_object('unit', 'P' || :p1, 'indicator', 'milestones') as body \gset
select is((t.seen(:'leads', :report) ->> 'may_appeal_for')::jsonb,
    jsonb_build_array(:'first', :'second_', 'P' || :p3), 'the projects that it leads');
select is(t.seen(:'takes_part', :report) ->> 'may_appeal_for', '[]',
    'who takes part leads none');
select is(t.appeal(:'takes_part', :report, :'body'), 'forbidden',
    'and speaks for none');
select is(t.appeal(:'types', :report, :'body'), 'forbidden', 'nor does a clerk');
select is(t.appeal(:'leads', :report, '{"indicator": "milestones"}'), 'forbidden',
    'a department is not scored itself');
select is(t.appeal(:'leads', :report, :'body'), '201', 'the lead contests');
select is(t.appeal(:'leads', :report, :'body'), 'already_exists', 'once');
select is(t.appeal(:'leads', :report, :'body'::jsonb || jsonb_build_object('unit',
    :'second_')), '201', 'of another project it is another matter');
select is(t.seen(:'maker', :report, jsonb_build_object('unit', :'first'))
    #>> '{items,0,measured,name}', '甲项目', 'the list says of which project');
select is(json_array_length(t.seen(:'maker', :report, jsonb_build_object('unit',
    :'second_')) -> 'items'), 1, 'beside its score');
select * from finish();
rollback;
