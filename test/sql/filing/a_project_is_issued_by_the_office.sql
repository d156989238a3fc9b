-- SPDX-License-Identifier: Apache-2.0
-- 7 重大改革项目: the office's clerk and reviewer; participants, milestones with
-- ids that stay, links to what any unit has in force.
\ir ../helper_filing.sql
select plan(18);
select t.who('D07', 'clerk') as c, t.who('D07', 'reviewer') as r \gset
create function t.tried(more jsonb) returns text[] language sql as $$
	select t.errors(t.moved(t.who('D07', 'clerk'), t.made(t.who('D07', 'clerk'), 'project',
	    t.project('{"name": "另一项目"}'::jsonb || more)), 'submit')) $$;
select t.made(:'c', 'project', t.project()) as e \gset
select is((select count(*) from jsonb_array_elements(t.got(:'c', :e) #> '{body,milestones}') m
    where m ->> 'milestone_id' ~ '^[0-9a-f-]{36}$'), 2::bigint, 'every milestone has an id');
select t.got(:'c', :e) #>> '{body,milestones,0,milestone_id}' as m1,
    t.got(:'c', :e) #>> '{body,milestones,1,milestone_id}' as m2 \gset
select is(t.move(:'c', :e, 'submit'), '200', 'the clerk files it');
select is(t.state(:e), 'office_review in_review', 'straight to the office''s reviewer');
select is(t.move(:'r', :e, 'approve'), '200', 'who approves it');
select is((select competent_department from filing.entry where entry = :e), 'D30', 'the lead department is its line');
select is((select string_agg(unit, ' ' order by unit) from ledger.project_unit where project = :e and upper_inf(in_force)),
    'D18 U500103', 'participants stand in the ledger');
select is((select string_agg(name || due, ' ' order by due) from ledger.project_milestone where project = :e
    and upper_inf(in_force)), '印发方案2023-03-31 应用上线2023-06-30', 'and milestones');
select is((select string_agg(a, ' ' order by a) from unnest('{U500103,D18,D30,U500105}'::text[]) a
    where t.got(t.who(a, 'clerk'), :e) ? 'id'), 'D18 D30 U500103', 'participants and the lead read it, nobody else');
select is((select count(*) from ops.notice n where n.entry = :e and n.kind = 'assign' and n.unit in ('D18', 'U500103')),
    2::bigint, 'and the participants are told');
select is(t.tried('{"track": "urban_rural"}'), '{"invalid_value /body/track"}', 'a track of its area');
select is(t.tried('{"milestones": null}'), '{"required /body/milestones"}', 'one milestone at least');
select is(t.tried('{"milestones": [{"name": "甲"}]}'), '{"required /body/milestones/0/due",
    "required /body/milestones/0/mark"}', 'each with its day and what shows it');
select is(t.tried('{"lead_department": "U500103"}'), '{"invalid_value /body/lead_department"}', 'a district does not lead');
select is(t.move(:'c', t.made(:'c', 'project', t.project('{"name": "城市 更新改革"}')), 'submit'), 'already_exists',
    'a project is filed once');

select t.pilot_in_force() as p \gset
select t.move(:'c', :e, 'revise'), t.edit(:'c', :e, jsonb_build_object('participants', '["U500103"]'::jsonb,
    'pilots', jsonb_build_array(jsonb_build_object('linked', :p)), 'milestones', jsonb_build_array(
    jsonb_build_object('name', '应用上线', 'due', '2023-07-31', 'mark', '上线运行'),
    jsonb_build_object('name', '印发总体方案', 'due', '2023-03-31', 'mark', '文件印发', 'milestone_id', :'m1'))))
    as x \gset
select is(t.got(:'c', :e) #>> '{body,milestones,0,milestone_id}', :'m2', 'a row that lost its id is known by its name');
select is(t.got(:'c', :e) #>> '{body,milestones,1,milestone_id}', :'m1', 'a row that was renamed by its id');
select t.move(:'c', :e, 'submit'), t.move(t.who('D07', 'reviewer', 2), :e, 'approve') as x \gset
select is((select string_agg(milestone_id || due, ' ' order by due) from ledger.project_milestone where project = :e
    and upper_inf(in_force)), :'m1' || '2023-03-31 ' || :'m2' || '2023-07-31', 'a change keeps them');
select is((select string_agg(linked::text, ' ') from ledger.project_pilot where project = :e and upper_inf(in_force))
    || (select string_agg(unit, ' ') from ledger.project_unit where project = :e and upper_inf(in_force)),
    :'p' || 'U500103', 'who is taken out is out, what is linked is linked');
select * from finish();
rollback;
