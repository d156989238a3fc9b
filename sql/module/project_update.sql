-- SPDX-License-Identifier: Apache-2.0
-- 7 双月进展 (R3): clerk of a participant → own reviewer → the lead department's
-- clerk → reform office, every two months while the participant has a milestone
-- to do.
insert into flow.code_list (code_list, label)
values ('milestone_state', '里程碑状态') on conflict do nothing;
insert into flow.code (code_list, code, label, position) values
	('milestone_state', 'not_started', '未启动', 1),
	('milestone_state', 'under_way', '推进中', 2),
	('milestone_state', 'completed', '已完成', 3),
	('milestone_state', 'not_concerned', '不承担', 4)
on conflict do nothing;

insert into flow.stage (module, stage, label, position, scope, role) values
	('project_update', 'entry', '录入', 1, 'own', 'clerk'),
	('project_update', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('project_update', 'department_review', '牵头部门审核', 3, 'line', 'clerk'),
	('project_update', 'office_review', '市委改革办审核', 4, 'city', 'reviewer'),
	('project_update', 'approved', '已通过', 5, null, null),
	('project_update', 'voided', '已作废', 6, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'project_update';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect)
select 'project_update', t.stage, t.action, k, t.role, 'own', t.next, t.state,
    t.eyes, t.reason_list is not null, t.reason_list, t.submitter, false,
    t.guard, t.effect
from (values
	('entry', 'create', 'clerk'::org.role, 'entry', 'draft', false, null, false, null, null),
	('entry', 'edit', 'clerk', 'entry', null, false, null, false, null, null),
	('entry', 'discard', 'clerk', 'voided', 'voided', false, null, false, null, 'filing.effect_discard'),
	('entry', 'submit', 'clerk', 'unit_review', 'in_review', true, null, false, 'filing.guard_project_update', 'filing.effect_submit'),
	('unit_review', 'withdraw', 'clerk', 'entry', 'withdrawn', false, null, true, null, 'filing.effect_withdraw'),
	('unit_review', 'approve', 'reviewer', 'department_review', 'in_review', true, null, false, null, null),
	('unit_review', 'return', 'reviewer', 'entry', 'returned', true, 'return_reason', false, null, 'filing.effect_return'),
	('approved', 'revise', 'clerk', 'entry', 'draft', false, null, false, 'filing.guard_project_update_current', 'filing.effect_revise'))
	t (stage, action, role, next, state, eyes, reason_list, submitter, guard,
	    effect),
	unnest('{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect)
select 'project_update', 'department_review', t.action, k, 'clerk', 'line',
    t.next, t.state, true, t.reason_list is not null, t.reason_list, false,
    null, t.effect
from (values
	('approve', 'office_review', 'in_review', null, null),
	('return', 'entry', 'returned', 'return_reason', 'filing.effect_return'))
	t (action, next, state, reason_list, effect),
	unnest('{department,cyberspace_office,petition_office}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect) values
	('project_update', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, true, 'filing.guard_project_update_current', 'filing.effect_update'),
	('project_update', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('project_update', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void'),
	('project_update', 'department_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void'),
	('project_update', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void'),
	('project_update', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void');

-- Papers of a classified report go to those who read it (R73, X47).
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition)
select 'project_update', 'department_review', 'receive', k, 'clerk', 'line',
    'department_review', 'filing.papers_due'
from unnest('{department,cyberspace_office,petition_office}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition) values
	('project_update', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', 'filing.papers_due');

insert into flow.hook (module, flaws, title, fill, alike, owes, owes_every)
values ('project_update', 'filing.project_update_flaws',
    'filing.project_update_title', 'filing.project_update_fill',
    'filing.results_alike', 'filing.project_update_owes', 'two_months')
on conflict (module) do update set flaws = excluded.flaws,
    title = excluded.title, fill = excluded.fill, alike = excluded.alike,
    owes = excluded.owes, owes_every = excluded.owes_every;

insert into ledger.target (module, position, relation, rows_field, row_key,
	key, subject_column, subject_from) values
	('project_update', 1, 'project_state', null, null, '{project,unit}',
	    'project', 'subject'),
	('project_update', 2, 'project_milestone_state', 'milestone_states',
	    'milestone_id', '{project,unit,milestone_id}', 'project', 'subject'),
	('project_update', 3, 'project_result', 'results', 'result_id',
	    '{project,unit,result_id}', 'project', 'subject')
on conflict (module, position) do update set relation = excluded.relation,
	rows_field = excluded.rows_field, row_key = excluded.row_key,
	key = excluded.key, subject_column = excluded.subject_column,
	subject_from = excluded.subject_from;

create or replace function filing.project_update_title(e filing.entry,
    p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return (select s.title from filing.entry s where s.entry = (e).subject)
	    || '·' || ops.period_label((e).period) || '进展';
end
$$;

-- Who owes one for two months: every participant of a project in force before
-- their end that has not said of each milestone that it is done, or not its own.
create or replace function filing.project_update_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select u.unit, u.project, null::date
	from ledger.project_unit u
	left join ledger.project_state s on s.project = u.project
	    and s.unit = u.unit and upper_inf(s.in_force)
	where upper_inf(u.in_force)
	and u.approved_at < ops.period_over(p_period)
	and coalesce(s.period, '') < p_period
	and (s.project is null or exists (
	    select from ledger.project_milestone m where m.project = u.project
	    and upper_inf(m.in_force) and not exists (
	        select from ledger.project_milestone_state x
	        where x.project = u.project and x.unit = u.unit
	        and x.milestone_id = m.milestone_id and upper_inf(x.in_force)
	        and x.state in ('completed', 'not_concerned'))));
end
$$;

-- One row for each milestone of the project as it is in force, by its day; what
-- the unit says of it stays with it.  Results keep their ids (X53).
create or replace function filing.project_update_fill(e filing.entry,
    p_body jsonb, p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
declare
	b	jsonb := p_body;
begin
	if p_body -> 'classified' = 'true' then
		return p_body;
	end if;
	b := b || jsonb_build_object('milestone_states', (
	    select coalesce(jsonb_agg(coalesce(x.said - '{name,due}'::text[],
	        '{}') || jsonb_build_object('milestone_id', m.milestone_id,
	        'name', m.name, 'due', m.due) order by m.due, m.milestone_id),
	        '[]')
	    from ledger.project_milestone m
	    left join lateral (select r as said
	        from jsonb_array_elements(case
	            jsonb_typeof(p_body -> 'milestone_states') when 'array'
	            then p_body -> 'milestone_states' else '[]' end) r
	        where r ->> 'milestone_id' = m.milestone_id limit 1) x on true
	    where m.project = (e).subject and upper_inf(m.in_force)));
	return filing.results_identify(e, b);
end
$$;

-- Of the milestones as they are now; a result is recognised as 表三 has it, like an
-- achievement, and not before the period in which a report has counted it; two months
-- without progress have a reason.
create or replace function filing.project_update_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.no_progress_flaws(e, p_body,
	    'work_done');
	if p_body -> 'classified' is distinct from 'true'
	    and array(select m.milestone_id || m.due || m.name
	        from ledger.project_milestone m
	        where m.project = e.subject and upper_inf(m.in_force)
	        order by 1) is distinct from array(
	        select concat(r ->> 'milestone_id', r ->> 'due', r ->> 'name')
	        from jsonb_array_elements(case
	            jsonb_typeof(p_body -> 'milestone_states') when 'array'
	            then p_body -> 'milestone_states' else '[]' end) r
	        order by 1) then
		return next filing.flaw_make('/body/milestone_states',
		    'invalid_value', '里程碑有调整，请重新打开本件，核对后再提交');
	end if;
	return query select * from filing.result_situation_flaws(p_body);
	return query select (filing.flaw_make(format('/body/results/%s/situation',
	    x.place), 'recognised_later', format('“%s”的这类认可已由报表计入%s，'
	    '不能改记到更早的期次', x.name, ops.period_label(x.period)))).*
	from filing.results_recognised_later(e, p_body) x;
	return query select distinct f.* from jsonb_array_elements(
	    case jsonb_typeof(p_body -> 'results')
	    when 'array' then p_body -> 'results' else '[]' end)
	    with ordinality r (v, n)
	cross join lateral (select exists (select from ledger.project_result x
	        where x.project = e.subject and x.unit = e.unit
	        and upper_inf(x.in_force) and x.result_id = r.v ->> 'result_id'
	        and x.situation = r.v ->> 'situation'
	        and x.event_date = filing.day_of(r.v ->> 'event_date'))) s (stands),
	    filing.situation_flaws(e, r.v, format('/body/results/%s', r.n - 1),
	    '/body/participants', s.stands
	    or coalesce((p_files ->> 'participants')::int, 0) > 0, s.stands) f
	where coalesce(r.v ->> 'situation', '') <> '';
end
$$;

-- A result that was recognised says by what and when, and one source of a
-- situation stands for one result (X39).
create or replace function filing.result_situation_flaws(p_body jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query with said as (select n - 1 as n, r, filing.source_key(
	        r ->> 'source') as source, r ->> 'situation' as situation
	    from jsonb_array_elements(case jsonb_typeof(p_body -> 'results')
	        when 'array' then p_body -> 'results' else '[]' end)
	        with ordinality t (r, n)
	    where coalesce(r ->> 'situation', '') <> '')
	select (filing.flaw_make(format('/body/results/%s/%s', s.n, f.name),
	    'required', format('成果有计分情形的，请填写“%s”', f.label))).*
	from said s, (values ('event_date', '发生时间'),
	    ('source', '来源文件、会议、期号或版面')) f (name, label)
	where filing.is_empty(s.r -> f.name)
	union all
	select (filing.flaw_make(format('/body/results/%s/source', s.n),
	    'source_taken', format('与第%s项成果的计分情形、来源相同，只计一次',
	    (select min(t.n) + 1 from said t where t.source = s.source
	    and t.situation = s.situation)))).*
	from said s
	where exists (select from said t where t.n < s.n
	    and t.source = s.source and t.situation = s.situation);
end
$$;

-- guard: of a project in force that the unit takes part in, and the latest
create or replace function filing.guard_project_update_current(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
begin
	if not exists (select from ledger.project_unit u
	    where u.project = e.subject and u.unit = e.unit
	    and upper_inf(u.in_force)) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该项目已作废，或本单位已不在参与单位之列'));
	elsif exists (select from ledger.project_state s
	    where s.project = e.subject and s.unit = e.unit
	    and upper_inf(s.in_force) and s.period > e.period) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该项目已有更晚期次的进展通过审核，请在最新一期中更新'));
	end if;
end
$$;

-- guard: that, and a good body
create or replace function filing.guard_project_update(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql volatile
as $$
begin
	perform filing.guard_project_update_current(e, a, args);
	perform filing.guard_submit(e, a, args);
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('project_update_title', 'project_update_owes',
	    'project_update_fill', 'project_update_flaws',
	    'result_situation_flaws',
	    'guard_project_update_current', 'guard_project_update') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
