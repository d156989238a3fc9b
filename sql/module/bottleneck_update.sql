-- SPDX-License-Identifier: Apache-2.0
-- 4 推进反馈 (手册四(四)): the responsible unit's clerk → own reviewer → reform
-- office; first by its day, then every quarter until 已完成 (R115).
insert into flow.stage (module, stage, label, position, scope, role) values
	('bottleneck_update', 'entry', '录入', 1, 'own', 'clerk'),
	('bottleneck_update', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('bottleneck_update', 'office_review', '市委改革办审核', 3, 'city', 'reviewer'),
	('bottleneck_update', 'approved', '已通过', 4, null, null),
	('bottleneck_update', 'voided', '已作废', 5, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'bottleneck_update';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, guard, effect)
select 'bottleneck_update', t.stage, t.action, k, t.role, 'own', t.next, t.state,
    t.eyes, t.reason_list is not null, t.reason_list, t.submitter, t.guard,
    t.effect
from (values
	('entry', 'create', 'clerk'::org.role, 'entry', 'draft', false, null, false, null, null),
	('entry', 'edit', 'clerk', 'entry', null, false, null, false, null, null),
	('entry', 'discard', 'clerk', 'voided', 'voided', false, null, false, null, 'filing.effect_discard'),
	('entry', 'submit', 'clerk', 'unit_review', 'in_review', true, null, false, 'filing.guard_update', 'filing.effect_submit'),
	('unit_review', 'withdraw', 'clerk', 'entry', 'withdrawn', false, null, true, null, 'filing.effect_withdraw'),
	('unit_review', 'approve', 'reviewer', 'office_review', 'in_review', true, null, false, null, null),
	('unit_review', 'return', 'reviewer', 'entry', 'returned', true, 'return_reason', false, null, 'filing.effect_return'),
	('approved', 'revise', 'clerk', 'entry', 'draft', false, null, false, 'filing.guard_update_latest', 'filing.effect_revise'))
	t (stage, action, role, next, state, eyes, reason_list, submitter, guard,
	    effect),
	unnest('{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect) values
	('bottleneck_update', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, true, 'filing.guard_update_current', 'filing.effect_update'),
	('bottleneck_update', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('bottleneck_update', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void'),
	('bottleneck_update', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void'),
	('bottleneck_update', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_update_void');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition) values
	('bottleneck_update', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', 'filing.papers_due');

insert into flow.hook (module, flaws, title, owes)
values ('bottleneck_update',
    'filing.update_flaws',
    'filing.update_title',
    'filing.bottleneck_update_owes')
on conflict (module) do update set flaws = excluded.flaws,
    title = excluded.title,
    owes = excluded.owes;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from) values
	('bottleneck_update', 1, 'bottleneck_state', null, null, '{bottleneck,unit}', 'bottleneck',
	    'subject')
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from;

-- Who owes a report in a quarter (R55, R115): every unit whose first was due
-- before it, until one that says 已完成 is approved.
create or replace function filing.bottleneck_update_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select u.unit, u.bottleneck, null::date
	from ledger.bottleneck_unit u
	left join ledger.bottleneck_state s on s.bottleneck = u.bottleneck and s.unit = u.unit
	    and upper_inf(s.in_force)
	where upper_inf(u.in_force) and u.due < ops.period_start(p_period)
	and coalesce(s.progress, '') <> 'completed'
	and coalesce(s.period, '') < p_period;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('bottleneck_update_owes') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
