-- SPDX-License-Identifier: Apache-2.0
-- 2b 试点状态更新 (手册四(二)), the four stages: district clerk → district reviewer
-- → the competent department's clerk → reform office.  Only against what the
-- district owes.  Where the setting department_second_signature is on, the
-- department's reviewer signs after its clerk (X5).
insert into flow.stage (module, stage, label, position, scope, role, setting)
values
	('pilot_update', 'entry', '录入', 1, 'own', 'clerk', null),
	('pilot_update', 'unit_review', '本级审核', 2, 'own', 'reviewer', null),
	('pilot_update', 'department_review', '主管部门审核', 3, 'line', 'clerk', null),
	('pilot_update', 'department_signature', '主管部门复核', 4, 'line', 'reviewer', 'department_second_signature'),
	('pilot_update', 'office_review', '市委改革办确认', 5, 'city', 'reviewer', null),
	('pilot_update', 'approved', '已通过', 6, null, null, null),
	('pilot_update', 'voided', '已作废', 7, null, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role,
    setting = excluded.setting;

delete from flow.step where module = 'pilot_update';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect) values
	('pilot_update', 'entry', 'create', 'district', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, null),
	('pilot_update', 'entry', 'edit', 'district', 'clerk', 'own', 'entry', null, false, false, null, false, false, null, null),
	('pilot_update', 'entry', 'discard', 'district', 'clerk', 'own', 'voided', 'voided', false, false, null, false, false, null, 'filing.effect_discard'),
	('pilot_update', 'entry', 'submit', 'district', 'clerk', 'own', 'unit_review', 'in_review', true, false, null, false, false, 'filing.guard_pilot_update', 'filing.effect_submit'),
	('pilot_update', 'unit_review', 'withdraw', 'district', 'clerk', 'own', 'entry', 'withdrawn', false, false, null, true, false, null, 'filing.effect_withdraw'),
	('pilot_update', 'unit_review', 'approve', 'district', 'reviewer', 'own', 'department_review', 'in_review', true, false, null, false, false, null, null),
	('pilot_update', 'unit_review', 'return', 'district', 'reviewer', 'own', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('pilot_update', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, false, true, 'filing.guard_pilot_update_current', 'filing.effect_pilot_update'),
	('pilot_update', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('pilot_update', 'approved', 'revise', 'district', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, 'filing.guard_pilot_update_latest', 'filing.effect_revise'),
	('pilot_update', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_pilot_update_void'),
	('pilot_update', 'department_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_pilot_update_void'),
	('pilot_update', 'department_signature', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_pilot_update_void'),
	('pilot_update', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_pilot_update_void'),
	('pilot_update', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_pilot_update_void');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, condition, effect)
select 'pilot_update', t.stage, t.action, k, t.role::org.role, 'line',
    t.next, t.state, t.state is not null, t.reason_list is not null,
    t.reason_list, t.condition, t.effect
from (values
	('department_review', 'approve', 'clerk', 'office_review', 'in_review', null, 'filing.signs_once', null),
	('department_review', 'approve', 'clerk', 'department_signature', 'in_review', null, 'filing.signs_twice', null),
	('department_review', 'return', 'clerk', 'entry', 'returned', 'return_reason', '', 'filing.effect_return'),
	('department_review', 'receive', 'clerk', 'department_review', null, null, 'filing.papers_due', null),
	('department_signature', 'approve', 'reviewer', 'office_review', 'in_review', null, '', null),
	('department_signature', 'return', 'reviewer', 'entry', 'returned', 'return_reason', '', 'filing.effect_return'))
	t (stage, action, role, next, state, reason_list, condition, effect),
	unnest('{department,reform_office,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;

insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition) values
	('pilot_update', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', 'filing.papers_due');

insert into flow.hook (module, flaws, title, fill, alike, owes)
values ('pilot_update', 'filing.pilot_update_flaws',
    'filing.pilot_update_title', 'filing.pilot_update_fill',
    'filing.results_alike', 'filing.pilot_update_owes')
on conflict (module) do update set flaws = excluded.flaws,
    title = excluded.title, fill = excluded.fill, alike = excluded.alike,
    owes = excluded.owes;

-- Who owes an update in a quarter (X34): every district of every pilot in force
-- before its end that is neither accepted nor ended.
create or replace function filing.pilot_update_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select u.unit, u.pilot, null::date
	from ledger.pilot_unit u
	join ledger.pilot p on p.pilot = u.pilot and upper_inf(p.in_force)
	left join ledger.pilot_state s on s.pilot = u.pilot and s.unit = u.unit
	    and upper_inf(s.in_force)
	where upper_inf(u.in_force)
	and u.approved_at < ops.period_over(p_period)
	and coalesce(s.acceptance, 'awaiting') not in ('accepted', 'terminated')
	and coalesce(s.period, '') < p_period;
end
$$;

create or replace function filing.pilot_update_title(e filing.entry,
    p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return ledger.pilot_update_words(jsonb_build_object('period',
	    (e).period), (select s.title from filing.entry s
	    where s.entry = (e).subject));
end
$$;

-- Every result row has an id for good (X53): one that the last body, or what was
-- approved of this pilot and district, had already; a row without one that has
-- the name of an earlier row is that row; a new row gets a new id.
create or replace function filing.pilot_update_fill(e filing.entry,
    p_body jsonb, p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
begin
	return filing.results_identify(e, p_body);
end
$$;

-- What its form cannot say: an accepted pilot was accepted after its document;
-- a quarter without progress has a reason.
create or replace function filing.pilot_update_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.no_progress_flaws(e, p_body,
	    'work_done');
	if p_body ->> 'acceptance' in ('awaiting', 'terminated')
	    and not filing.is_empty(p_body -> 'acceptance_date') then
		return next filing.flaw_make('/body/acceptance_date',
		    'invalid_value', '尚未验收的不填写验收时间');
	elsif filing.day_of(p_body ->> 'acceptance_date') < (
	    select p.document_day from ledger.pilot p
	    where p.pilot = e.subject and upper_inf(p.in_force)) then
		return next filing.flaw_make('/body/acceptance_date',
		    'invalid_value', '验收时间不能早于发文日期');
	end if;
end
$$;

-- guard: what is in force of this pilot and district is not of a later period
create or replace function filing.guard_pilot_update_latest(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
begin
	if exists (select from ledger.pilot_state s where s.pilot = e.subject
	    and s.unit = e.unit and upper_inf(s.in_force)
	    and s.period > e.period) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该试点已有更晚期次的更新通过审核，请在最新一期中更新'));
	end if;
end
$$;

-- guard: about a pilot that is in force for this district, and the latest
create or replace function filing.guard_pilot_update_current(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
begin
	if not exists (select from ledger.pilot_unit u join ledger.pilot p
	    on p.pilot = u.pilot and upper_inf(p.in_force)
	    where u.pilot = e.subject and u.unit = e.unit
	    and upper_inf(u.in_force)) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该试点已作废，或本区县已不在涉及区县之列'));
	end if;
	perform filing.guard_pilot_update_latest(e, a, args);
end
$$;

-- guard: that, and a good body
create or replace function filing.guard_pilot_update(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql volatile
as $$
begin
	perform filing.guard_pilot_update_current(e, a, args);
	perform filing.guard_submit(e, a, args);
end
$$;

-- effect: the new state stands in the place of the last, and settles what is owed
-- beside it
create or replace function filing.effect_pilot_update(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_approve(e, a, args, approval);
	perform filing.obligations_settle(e, a);
	return e;
end
$$;

-- effect: what was approved before it is in force again, and what lapsed is owed
create or replace function filing.effect_pilot_update_void(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_void(e, a, args, approval);
	perform filing.update_undo(e, approval);
	return e;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('pilot_update_title', 'pilot_update_fill',
	    'pilot_update_owes',
	    'pilot_update_flaws', 'guard_pilot_update_latest',
	    'guard_pilot_update_current', 'guard_pilot_update',
	    'effect_pilot_update',
	    'effect_pilot_update_void') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
