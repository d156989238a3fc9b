-- SPDX-License-Identifier: Apache-2.0
-- 8 议定事项: the reform office issues it to units in one act, each with its
-- day; its module administrator signs (X59), a clerk may prepare it.  Whoever is
-- responsible may pass its part on (转办).
insert into flow.stage (module, stage, label, position, scope, role) values
	('decision', 'entry', '录入交办', 1, 'own', 'clerk'),
	('decision', 'approved', '已交办', 2, null, null),
	('decision', 'voided', '已收回', 3, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'decision';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, admin, eyes, needs_reason, settles, fields, label, guard, effect)
values
	('decision', 'entry', 'create', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, false, false, null, null, null, null),
	('decision', 'entry', 'create', 'reform_office', 'reviewer', 'own', 'entry', 'draft', true, false, false, false, null, null, null, null),
	('decision', 'entry', 'edit', 'reform_office', 'clerk', 'own', 'entry', null, false, false, false, false, null, null, null, null),
	('decision', 'entry', 'edit', 'reform_office', 'reviewer', 'own', 'entry', null, true, false, false, false, null, null, null, null),
	('decision', 'entry', 'discard', 'reform_office', 'clerk', 'own', 'voided', 'voided', false, false, false, false, null, null, null, 'filing.effect_discard'),
	('decision', 'entry', 'discard', 'reform_office', 'reviewer', 'own', 'voided', 'voided', true, false, false, false, null, null, null, 'filing.effect_discard'),
	('decision', 'entry', 'assign', 'reform_office', 'reviewer', 'own', 'approved', 'approved', true, true, false, true, null, null, 'filing.guard_assign', 'filing.effect_assign'),
	('decision', 'approved', 'amend', 'reform_office', 'reviewer', 'own', 'approved', null, true, false, false, true, '{title,requirement,units,policy_area,track}', '调整交办', 'filing.guard_assign', 'filing.effect_assign'),
	('decision', 'approved', 'void', 'reform_office', 'reviewer', 'own', 'voided', 'voided', true, false, true, true, null, '收回交办', 'filing.guard_recall', 'filing.effect_recall');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    needs_reason, settles, target, guard, effect)
select 'decision', 'approved', 'transfer', k, 'reviewer', 'involved', 'approved',
    true, true, '{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[],
    'filing.guard_transfer', 'filing.effect_transfer'
from unnest('{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;

insert into flow.hook (module, flaws, involved, assigned, came_of, came_from)
values ('decision',
    'filing.assigned_flaws',
    '{units}',
    'units',
    'meeting',
    'commission_meeting')
on conflict (module) do update set flaws = excluded.flaws,
    involved = excluded.involved,
    assigned = excluded.assigned,
    came_of = excluded.came_of,
    came_from = excluded.came_from;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from) values
	('decision', 1, 'decision', null, null, '{decision}', 'decision', 'entry'),
	('decision', 2, 'decision_unit', 'units', 'unit', '{decision,unit}', 'decision',
	    'entry')
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from;
