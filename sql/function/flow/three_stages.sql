-- SPDX-License-Identifier: Apache-2.0
-- select flow.three_stages('demand', 'filing.guard_submit', null, null,
--     'filing.effect_demand_approve', 'filing.effect_demand_void');
-- By a module's file, when its rules are written: the rows of a flow from a
-- clerk of any unit but the office over the own reviewer to the reform office,
-- which alone voids.  What a module adds to it stands in its own file.
create or replace function flow.three_stages(p_module text,
    p_submit_guard text, p_revise_guard text, p_approve_guard text,
    p_approve_effect text, p_void_effect text)
returns void
language plpgsql volatile
as $$
begin
	insert into flow.stage (module, stage, label, position, scope, role)
	values (p_module, 'entry', '录入', 1, 'own', 'clerk'),
	    (p_module, 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	    (p_module, 'office_review', '市委改革办审核', 3, 'city', 'reviewer'),
	    (p_module, 'approved', '已通过', 4, null, null),
	    (p_module, 'voided', '已作废', 5, null, null)
	on conflict (module, stage) do update set label = excluded.label,
	    position = excluded.position, scope = excluded.scope,
	    role = excluded.role;

	delete from flow.step s where s.module = p_module;
	insert into flow.step (module, stage, action, unit_kind, role, scope,
	    next, state, eyes, needs_reason, reason_list, submitter, guard,
	    effect)
	select p_module, t.stage, t.action, k, t.role, 'own', t.next, t.state,
	    t.eyes, t.reason_list is not null, t.reason_list, t.submitter,
	    t.guard, t.effect
	from (values
	    ('entry', 'create', 'clerk'::org.role, 'entry', 'draft', false, null, false, null, null),
	    ('entry', 'edit', 'clerk', 'entry', null, false, null, false, null, null),
	    ('entry', 'discard', 'clerk', 'voided', 'voided', false, null, false, null, 'filing.effect_discard'),
	    ('entry', 'submit', 'clerk', 'unit_review', 'in_review', true, null, false, p_submit_guard, 'filing.effect_submit'),
	    ('unit_review', 'withdraw', 'clerk', 'entry', 'withdrawn', false, null, true, null, 'filing.effect_withdraw'),
	    ('unit_review', 'approve', 'reviewer', 'office_review', 'in_review', true, null, false, null, null),
	    ('unit_review', 'return', 'reviewer', 'entry', 'returned', true, 'return_reason', false, null, 'filing.effect_return'),
	    ('approved', 'revise', 'clerk', 'entry', 'draft', false, null, false, p_revise_guard, 'filing.effect_revise'))
	    t (stage, action, role, next, state, eyes, reason_list, submitter,
	        guard, effect),
	    unnest('{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;

	insert into flow.step (module, stage, action, unit_kind, role, scope,
	    next, state, eyes, needs_reason, reason_list, settles, guard,
	    effect)
	select p_module, t.stage, t.action, 'reform_office', 'reviewer', 'city',
	    t.next, t.state, t.eyes, t.needs_reason, t.reason_list, t.settles,
	    t.guard, t.effect
	from (values
	    ('office_review', 'approve', 'approved', 'approved', true, false, null, true, p_approve_guard, p_approve_effect),
	    ('office_review', 'return', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	    ('unit_review', 'void', 'voided', 'voided', false, true, null, true, null, p_void_effect),
	    ('office_review', 'void', 'voided', 'voided', false, true, null, true, null, p_void_effect),
	    ('approved', 'void', 'voided', 'voided', false, true, null, true, null, p_void_effect))
	    t (stage, action, next, state, eyes, needs_reason, reason_list,
	        settles, guard, effect);
	insert into flow.step (module, stage, action, unit_kind, role, scope,
	    next, condition) values
	    (p_module, 'office_review', 'receive', 'reform_office', 'reviewer',
	    'city', 'office_review', 'filing.papers_due');
end
$$;
alter function flow.three_stages(text, text, text, text, text, text)
	owner to rr_owner;
revoke all on function flow.three_stages(text, text, text, text, text, text)
	from public;
