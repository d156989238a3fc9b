-- SPDX-License-Identifier: Apache-2.0
-- 若今日出表 of 重大改革项目报表: the same trial on the ledger, for the department
-- that leads a project and for the office.
\ir ../helper_filing.sql
select plan(28);
create function t.preview(caller text, more jsonb default '{}')
returns jsonb language sql as $$
	select t.read(caller, 'filing.report_preview', jsonb_build_object('body',
	    '{"kind": "project"}'::jsonb || more)) $$;
create function t.kept() returns text language sql as $$
	select concat_ws(' ', (select count(*) from ledger.timeliness),
	    (select count(*) from ledger.project_milestone_state),
	    (select count(*) from ledger.project_result),
	    (select last_value from ledger.approval)) $$;
create function t.figures(unit text, indicator text, period text)
returns jsonb language sql as $$
	select (report.inputs('project', period, null, true)::jsonb
	    #> array['inputs', indicator, unit]) - '{events,note_counts}'::text[] $$;
select t.who('D30', 'clerk') as leads, t.who('D18', 'leader') as other,
    t.who('U500103', 'clerk') as takes_part, t.who('D07', 'leader') as boss,
    t.who('D07', 'reviewer') as office \gset
select is(t.preview(:'boss') ->> 'code', 'conflict', 'of no project there is none');
select t.project_in_force('{"name": "甲项目", "participants": ["U500103"]}') as p1,
    t.project_in_force('{"name": "乙项目", "participants": ["U500105"]}') as p2,
    t.project_in_force('{"name": "丙项目", "participants": ["U500105"],
        "lead_department": "D18"}') as p3 \gset
select 'P' || :p1 as one, 'P' || :p2 as two, 'P' || :p3 as three \gset
select ledger.horizon_cut() as h \gset
-- the update has passed its own reviewer, and lies with the lead
select t.project_update('U500103', :p1, 'completed', '{"results": [{"name":
    "成果一", "form": "system", "measures": "针对", "effects": "推广",
    "situation": "N4", "event_date": "2023-03-01", "source": "部委简报"}]}') as u \gset
select t.move(:'takes_part', :u, 'submit') as said \gset
select t.preview(:'leads') -> 'entries' as at_the_unit \gset
select t.move(t.who('U500103', 'reviewer'), :u, 'approve') as said \gset
select t.kept() as before \gset
select t.preview(:'leads') as p \gset
select t.preview(:'boss') as all_ \gset
select is(t.kept(), :'before', 'nothing of a trial stays');
select is((:'p'::jsonb ->> 'kind') || ' ' || (:'p'::jsonb ->> 'period'),
    'project 202302B', 'of the two months that run');
select is((select jsonb_agg(x order by x) from jsonb_array_elements_text(:'p'::jsonb
    #> '{engine,only}') x), (select jsonb_agg(x order by x)
    from unnest(array[:'one', :'two']) x),
    'a department gets the projects that it leads');
select is(jsonb_array_length(:'p'::jsonb #> '{engine,units}'), 3,
    'counted among all');
select is(:'p'::jsonb #> array['engine', 'all'], jsonb_build_object(
    'results', jsonb_build_object(:'one', '{"num": 1, "den": 1}'::jsonb),
    'national', jsonb_build_object(:'one', '{"num": 1, "den": 1}'::jsonb),
    'milestones', jsonb_build_object(:'one', '{"num": 2, "den": 2}'::jsonb)),
    'with its update the project has its milestones and its result');
select is(:'p'::jsonb #> array['engine', 'inputs', 'results', :'one'],
    '{"num": 0, "den": 1}', 'as approved it has none');
select is((select string_agg(concat_ws(' ', d ->> 'stage', d ->> 'entries',
    d #>> '{desk,unit,unit}'), ', ') from jsonb_array_elements(:'p'::jsonb
    -> 'desks') d), 'department_review 1 D30', 'and it lies with the lead');
select is(:'all_'::jsonb #> '{engine,all}', :'p'::jsonb #> '{engine,all}',
    'the office sees the same');
select is(:'all_'::jsonb #>> '{engine,only}', null, 'of all projects');
select is(:'at_the_unit'::text, '0', 'what has not reached the lead it is not told');

-- rights
select is(t.preview(:'takes_part') ->> 'code', 'forbidden',
    'who takes part leads none');
select t.preview(:'other') as q \gset
select is((:'q'::jsonb #>> '{unit,unit}') || (:'q'::jsonb #>> '{unit,name}'),
    :'three' || '丙项目', 'who leads one gets that one');
select is(:'q'::jsonb ->> 'entries', '0', 'and nothing of another''s');
select is(t.preview(:'other', jsonb_build_object('unit', :'one')) ->> 'code',
    'forbidden', 'nor by asking');
select is(t.preview(:'boss', '{"unit": "U500103"}') ->> 'code', 'invalid_body',
    'a unit is no project');
select t.preview(:'leads', jsonb_build_object('unit', :'one')) as i \gset
select is((select string_agg(concat_ws(' ', x ->> 'id', x ->> 'indicators',
    x ->> 'last_day'), ', ') from jsonb_array_elements(:'i'::jsonb -> 'items') x),
    :'u' || ' ["里程碑按期完成率", "制度成果数", "项目成果获全国性肯定评价"] 2023-05-09',
    'filing by filing: what it moves, and until when');
select is(t.preview(:'leads', jsonb_build_object('unit', :'two')) -> 'items',
    '[]', 'another project has none');
select is(t.read(:'boss', 'filing.report_preview', '{"body": {}}')
    #>> '{engine,all}', '{}', 'a report of districts is not moved by it');

-- and what is offered is what is not refused
create function t.previews(caller text) returns text language sql as $$
	select ((report.report_list(caller, '{}')).body -> 'previews')::text $$;
select is(t.previews(:'takes_part'), '["district"]', 'who leads none is not offered it');
select is(t.previews(:'other') || t.previews(:'boss'),
    '["district","project"]["district","project"]', 'who leads one is, and the office');
select t.person('D07', 'auditor') as auditor \gset
select is(t.previews(:'auditor'), '[]', 'an auditor is offered none');
select is(:'p'::jsonb -> 'kinds', '["district", "project"]',
    'a preview says which others there are');

-- an event that names the project, seen by those who may see it
select t.made(t.who('D12', 'clerk'), 'risk_event', t.risk('{"project":
    "乙项目"}')) as risk \gset
select t.move(t.who('D12', 'clerk'), :risk, 'submit') as said \gset
select is(t.preview(:'boss') #> array['engine', 'all', 'risk', :'two', 'num'],
    '30', 'what a project may lose');

-- after the two months: whether a report came in time is tried too
select ops.clock_set('2023-05-04 09:00+08') as later \gset
select t.preview(:'leads', '{"period": "202302B"}') as p \gset
select is(:'p'::jsonb #> array['engine', 'inputs', 'updates', :'one'],
    '{"num": 0, "den": 1}', 'a report is missing');
select is(:'p'::jsonb #> array['engine', 'all', 'updates', :'one'],
    '{"num": 1, "den": 1}', 'approved, it was in time');
select t.move(:'leads', :u, 'approve') as said \gset
select t.move(:'office', :u, 'approve') as said \gset
select ledger.horizon_cut() as h \gset
select is(t.figures(:'one', 'updates', '202302B'), :'p'::jsonb #> array['engine',
    'all', 'updates', :'one'], 'as it is, once approved');
select is(t.figures(:'one', 'milestones', '202302B'), :'p'::jsonb
    #> array['engine', 'all', 'milestones', :'one'], 'and so are the milestones');
select * from finish();
rollback;
