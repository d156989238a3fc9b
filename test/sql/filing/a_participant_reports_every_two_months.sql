-- SPDX-License-Identifier: Apache-2.0
-- 7 双月进展 (R3, R94): four stages; milestones are the project's, what each
-- participant says of them its own; owed while there is one to do.
\ir ../helper_filing.sql
select plan(32);
select t.project_in_force() as p \gset
select t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r, t.who('D30', 'clerk') as l,
    t.who('D07', 'reviewer') as o \gset
create function t.owes_(period text) returns text language sql as $$
	select string_agg(unit, ' ' order by unit) from filing.project_update_owes(period) $$;
create function t.states(e bigint) returns text language sql as $$
	select string_agg((m ->> 'name') || ' ' || (m ->> 'due') || coalesce(' ' || (m ->> 'state'), ''), ', ')
	from jsonb_array_elements(t.got(t.who('U500103', 'clerk'), e) #> '{body,milestone_states}') m $$;

select is(t.owes_('202302B'), 'D18 U500103', 'each participant owes one for the two months');
select is(t.owes_('202301B'), null, 'not for those before the project');
select is(filing.obligation_roll('202302B'), 0, 'which it was asked for when the project was issued');
select is((select string_agg(unit || ' ' || due, ', ' order by unit) from filing.obligation
    where module = 'project_update'), 'D18 2023-04-30, U500103 2023-04-30', 'by the end of the two months');

select t.made(:'c', 'project_update', '{"classified": false}', (select obligation from filing.obligation
    where module = 'project_update' and unit = 'U500103')) as e \gset
select is(t.got(:'c', :e) ->> 'title', '城市更新改革·2023年3—4月进展', 'it is called after project and months');
select is(t.states(:e), '印发方案 2023-03-31, 应用上线 2023-06-30', 'the milestones are there already');
select is(t.errors(t.moved(:'c', :e, 'submit')), '{"required /body/milestone_states/0/state",
    "required /body/milestone_states/1/state","required /body/next_steps","required /body/problems",
    "required /body/work_done"}', 'of each its state is wanted');
select t.got(:'c', :e) #>> '{body,milestone_states,0,milestone_id}' as m1,
    t.got(:'c', :e) #>> '{body,milestone_states,1,milestone_id}' as m2 \gset
create function t.say(e bigint, one jsonb, two jsonb default '{"state": "under_way"}') returns text[] language sql as $$
	select t.errors(t.moved(t.who('U500103', 'clerk'), e, 'submit')) from (select t.edit(t.who('U500103', 'clerk'), e,
	    jsonb_build_object('work_done', '1.召开会议。', 'problems', '数据不通', 'next_steps', '印发', 'milestone_states',
	    jsonb_build_array(one, two)))) x $$;
select is(t.say(:e, jsonb_build_object('milestone_id', :'m1', 'state', 'completed'),
    jsonb_build_object('milestone_id', :'m2', 'state', 'under_way')), '{"required /body/milestone_states/0/completed_on",
    "required /body/milestone_states/0/proof"}', 'what is completed has its day and its proof');
select is(t.say(:e, jsonb_build_object('milestone_id', :'m1', 'state', 'completed', 'completed_on', '2023-03-21',
    'proof', '文件'), jsonb_build_object('milestone_id', :'m2', 'state', 'under_way')),
    '{"event_in_future /body/milestone_states/0/completed_on"}', 'not tomorrow');
select is(t.say(:e, jsonb_build_object('milestone_id', :'m1', 'state', 'under_way', 'completed_on', '2023-03-01'),
    jsonb_build_object('milestone_id', :'m2', 'state', 'under_way')),
    '{"project_milestone_state_completed_on_stated /body/milestone_states/0/completed_on"}', 'nor a day of what goes on');
select t.edit(:'c', :e, '{"milestone_states": [{"milestone_id": "x", "name": "别的", "due": "2030-01-01", "state": "completed"}]}') as x \gset
select is(t.states(:e), '印发方案 2023-03-31, 应用上线 2023-06-30', 'nobody adds a milestone, or alters one, in an update');
select is(t.say(:e, jsonb_build_object('milestone_id', :'m2', 'state', 'not_concerned'),
    jsonb_build_object('milestone_id', :'m1', 'state', 'completed', 'completed_on', '2023-03-20', 'proof', '渝演示〔2023〕1号')),
    '{}', 'so it is submitted');
select is(t.move(:'r', :e, 'approve') || ' ' || t.state(:e), '200 department_review in_review', 'the own reviewer first');
select is((select desk_unit from filing.entry where entry = :e), 'D30', 'then the lead department');
select is(t.move(:'l', :e, 'approve') || ' ' || t.state(:e), '200 office_review in_review', 'whose clerk passes it on');
select is(t.move(:'o', :e, 'approve') || ' ' || t.state(:e), '200 approved approved', 'and the office');
select is((select string_agg(name || ' ' || state, ', ' order by due) from ledger.project_milestone_state
    where project = :p and unit = 'U500103' and upper_inf(in_force)), '印发方案 completed, 应用上线 not_concerned',
    'what it says is in the ledger');
select is(t.owes_('202303B'), 'D18', 'who has done its part owes nothing more');
select is((select string_agg(name || ' ' || state, ', ') from ledger.project_milestones(:p, 9223372036854775806)),
    '印发方案 under_way, 应用上线 not_started', 'a milestone is done when every participant is');

select t.project_update_in_force('D18', :p, 'completed') as d \gset
select is((select string_agg(name || ' ' || state || ' ' || completed_on, ', ') from ledger.project_milestones(:p, 9223372036854775806)),
    '印发方案 completed 2023-03-20, 应用上线 completed 2023-03-20', 'on the last day that one of them names');
select is(t.owes_('202303B'), null, 'then nobody owes anything');

-- a changed project
select t.who('D07', 'clerk') as k \gset
select t.move(:'k', :p, 'revise'), t.edit(:'k', :p, jsonb_build_object('milestones', (select jsonb_agg(m)
    || '[{"name": "评估", "due": "2023-12-31", "mark": "评估报告"}]' from jsonb_array_elements(filing.body(x) -> 'milestones') m)))
    as x from filing.entry x where x.entry = :p \gset
select t.move(:'k', :p, 'submit'), t.move(t.who('D07', 'reviewer', 2), :p, 'approve') as x \gset
select is(t.owes_('202303B'), 'D18 U500103', 'a new milestone is owed by everybody again');
select t.project_update('U500103', :p, 'under_way', jsonb_build_object('results', jsonb_build_array(jsonb_build_object('name', '成果一',
    'form', 'system', 'measures', '针对', 'effects', '推广', 'situation', 'N4', 'event_date', '2023-03-01', 'source', '部委简报第3期'))), '202303B') as e2 \gset
select is(t.states(:e2), '印发方案 2023-03-31 under_way, 应用上线 2023-06-30 under_way, 评估 2023-12-31 under_way',
    'an update starts from the last one, with what is new');
select is(t.got(:'c', :e2) #>> '{body,results,0,result_id}' is not null, true, 'a result has its id');
select t.got(:'c', :e2) #>> '{body,results,0,result_id}' as rid \gset
select t.move(:'c', :e2, 'submit'), t.move(:'r', :e2, 'approve'), t.move(:'l', :e2, 'approve'), t.move(:'o', :e2, 'approve') as x \gset
select is((select result_id || ' ' || situation from ledger.project_result where project = :p and upper_inf(in_force)),
    :'rid' || ' N4', 'with the situation that applies (R94)');
select t.project_update('D18', :p, 'under_way', jsonb_build_object('results', jsonb_build_array(jsonb_build_object('name', '成果',
    'form', 'system', 'measures', '针对', 'effects', '推广', 'situation', 'C1', 'event_date', '2023-03-01', 'source', '市委文件'))), '202303B') as e3 \gset
select is(t.errors(t.moved(t.who('D18', 'clerk'), :e3, 'submit')), '{"situation_not_for_unit /body/results/0/situation"}',
    'a department claims no city promotion (R99)');
select t.edit(t.who('D18', 'clerk'), :e3, '{"results": null}') as x \gset

-- changed under a draft
select t.move(:'k', :p, 'revise'), t.edit(:'k', :p, jsonb_build_object('participants', '["U500103"]'::jsonb)),
    t.move(:'k', :p, 'submit'), t.move(t.who('D07', 'reviewer', 2), :p, 'approve') as x \gset
select is(t.move(t.who('D18', 'clerk'), :e3, 'submit'), 'wrong_stage', 'who was taken out reports no more');
select is((select state from filing.obligation where module = 'project_update' and unit = 'D18' and period = '202302B'), 'met',
    'what was met stays met');
select is(t.move(:'o', :e2, 'void', '{"reason_code": "other", "note": "误报"}'), '200', 'a voided update');
select is((select period from ledger.project_state where project = :p and unit = 'U500103' and upper_inf(in_force)), '202302B',
    'puts the one before it in force again');
select is(t.move(t.who('D07', 'reviewer'), :p, 'void', '{"reason_code": "other", "note": "停止"}'), '200', 'a voided project');
select is((select count(*) from ledger.project_milestone_state where project = :p and upper_inf(in_force)), 0::bigint,
    'leaves nothing in force');
select * from finish();
rollback;
