-- SPDX-License-Identifier: Apache-2.0
-- The page of a project, and that everything a report of projects will count
-- (R9, X62) stands in it: milestones on time, reports on time, results,
-- recognitions, satisfaction beside.
\ir ../helper_filing.sql
select plan(25);
select t.project_in_force('{"participants": ["U500103", "D18"]}') as p \gset
create function t.page_(who text, p bigint) returns jsonb language sql as $$
	select t.read(who, 'filing.project_get', jsonb_build_object('path', jsonb_build_object('id', p))) $$;
create function t.count_(p bigint, what text) returns text language sql as $$
	select t.page_(t.who('D07', 'leader'), p) -> 'counts' ->> what $$;
select is(t.count_(:p, 'traffic'), 'soon', 'with a milestone within 30 days');
select t.page_(t.who('U500103', 'leader'), :p) as x \gset
select is(:'x'::jsonb ->> 'name', '城市更新改革', 'a participant reads it');
select is(t.page_(t.who('U500105', 'leader'), :p) ->> 'code', 'not_found', 'who has no part in it does not');
delete from flow.contact;
select is(t.page_(t.who('U500103', 'leader'), :p) ->> 'contact', null, 'nobody is registered to be asked');
insert into flow.contact (module, unit, name, phone) values ('project', 'D30', '项目联系人', '00020230001'), ('project_update', 'U500103', '进展联系人', '00010310001');
select is((y #>> '{contact,phone}') || ' ' || (y #>> '{reports,1,contact,name}') || ' ' || (y #> '{reports,0,contact}')::text,
    '00020230001 进展联系人 null', 'whom to ask at the lead department, and at each participant')
from t.page_(t.who('U500103', 'leader'), :p) y;
select is((select string_agg(m ->> 'state', ' ') from jsonb_array_elements(:'x'::jsonb -> 'milestones') m),
    'not_started not_started', 'nothing has begun');
select is((select string_agg((r #>> '{unit,unit}') || ' ' || (r #>> '{owed,0,state}'), ', ') from jsonb_array_elements(
    :'x'::jsonb -> 'reports') r), 'D18 open, U500103 open', 'both owe a report');
select t.project_update_in_force('U500103', :p, 'completed', '{"results": [{"name": "成果一", "form": "system", "measures": "针对",
    "effects": "推广", "situation": "C6", "event_date": "2023-03-01", "source": "市级部门文件"}, {"name": "成果二", "form": "system", "measures": "针对", "effects": "推广"}]}') as a \gset
select is(t.count_(:p, 'completed'), '0', 'one of two participants is not all');
select t.project_update_in_force('D18', :p, 'completed') as b \gset
select is(t.count_(:p, 'completed') || ' of ' || t.count_(:p, 'milestones'), '2 of 2', 'both are');
select is(t.count_(:p, 'traffic'), 'completed', 'nothing is left');
select is(t.count_(:p, 'on_time') || ' of ' || t.count_(:p, 'due'), '2 of 2', 'by their days');
select is(t.count_(:p, 'updates_on_time') || ' of ' || t.count_(:p, 'updates_due'), '2 of 2', 'reports came in time');
select is(t.count_(:p, 'results') || ' ' || t.count_(:p, 'recognised'), '2 1', 'results, and those recognised (R94)');
select t.page_(t.who('D30', 'clerk'), :p) as x \gset
select is((select string_agg((u #>> '{unit,unit}') || ' ' || (u ->> 'state') || ' ' || (u ->> 'proof'), ', ')
    from jsonb_array_elements(:'x'::jsonb #> '{milestones,0,units}') u), 'D18 completed 文件, U500103 completed 文件',
    'each part of a milestone with its proof, for the lead department, too');

select t.project_in_force('{"name": "逾期项目", "participants": ["D18"], "milestones": [{"name": "已过期", "due": "2023-03-01",
    "mark": "标志"}]}') as q \gset
select is(t.count_(:q, 'overdue') || ' ' || t.count_(:q, 'on_time'), '1 0', 'what is past its day and not done is overdue');
select t.project_update_in_force('D18', :q, 'completed') as c \gset
select is(t.count_(:q, 'overdue') || ' ' || t.count_(:q, 'completed') || ' ' || t.count_(:q, 'on_time'), '0 1 0',
    'done after its day it is done, not on time');
select t.made(t.who('D07', 'clerk'), 'project_survey', jsonb_build_object('classified', false, 'project', :q, 'year', 2022,
    'score', 91.5, 'conclusion', '满意')) as s \gset
select t.attach(t.who('D07', 'clerk'), :s, 'report'), t.move(t.who('D07', 'clerk'), :s, 'submit') as x \gset
select is(t.page_(t.who('D18', 'clerk'), :q) #>> '{surveys,0,score}', '91.50', 'its satisfaction is shown beside');
create function t.listed_(who text, q jsonb) returns text language sql as $$
	select string_agg(i ->> 'name', ' ') from jsonb_array_elements(t.read(who, 'filing.project_list',
	    jsonb_build_object('query', q)) -> 'items') i $$;
select is(t.listed_(t.who('D07', 'leader'), '{"q": "逾期"}'), '逾期项目', 'found by a word of its name');
select is(t.listed_(t.who('D07', 'leader'), '{"unit": "U500103"}'), '城市更新改革', 'by who takes part');
select is((select string_agg(i ->> 'name', ' ') from jsonb_array_elements(t.read(t.who('D18', 'clerk'), 'filing.project_list',
    '{}') -> 'items') i), '逾期项目 城市更新改革', 'a participant lists its projects');
select is((select string_agg(i ->> 'name', ' ') from jsonb_array_elements(t.read(t.who('U500103', 'clerk'), 'filing.project_list',
    '{}') -> 'items') i), '城市更新改革', 'and no other');
-- what is late is one rule's, here as everywhere: who waits for a decision on a
-- longer term is not, who has it is in time within it
select t.project_in_force('{"name": "延期项目", "participants": ["D18"], "milestones": [{"name": "远期", "due": "2023-12-31",
    "mark": "标志"}]}') as z \gset
select obligation as ob from filing.obligation where subject = :z and unit = 'D18' \gset
select is(t.said(t.act(t.who('D18', 'clerk'), 'extension_create', jsonb_build_object('path', jsonb_build_object('id', :ob::text),
    'body', '{"due": "2023-05-12", "reason": "数据未到"}'::jsonb))), '201', 'more time is asked for');
select ops.clock_set('2023-05-04 09:00+08') as x \gset
create function t.lateness(p bigint) returns text language sql as $$
	select (x #>> '{reports,0,owed,0,late}') || ' ' || (x #>> '{counts,traffic}') || ' ' || (x #>> '{counts,updates_on_time}') || '/'
	    || (x #>> '{counts,updates_due}') from t.page_(t.who('D07', 'leader'), p) x $$;
select is(t.lateness(:z), 'false on_track 0/0', 'nobody is late for the time that a decision takes');
select ops.clock_set('2023-05-13 09:00+08') as x \gset
select is(t.lateness(:z), 'true soon 0/1', 'past the day that was asked for it is');
select is((filing.obligation_json(o) ->> 'late') || ' ' || filing.timeliness(o), 'true late', 'and so says every list')
from filing.obligation o where o.obligation = :ob;
select * from finish();
rollback;
