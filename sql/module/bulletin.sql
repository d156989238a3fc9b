-- SPDX-License-Identifier: Apache-2.0
-- 9 工作动态: clerk of any unit → own reviewer → reform office, then published.
insert into flow.stage (module, stage, label, position, scope, role) values
	('bulletin', 'entry', '录入', 1, 'own', 'clerk'),
	('bulletin', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('bulletin', 'office_review', '市委改革办审核', 3, 'city', 'reviewer'),
	('bulletin', 'approved', '已发布', 4, null, null),
	('bulletin', 'voided', '已作废', 5, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'bulletin';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect)
select 'bulletin', t.stage, t.action, k, t.role, 'own', t.next, t.state,
    t.eyes, t.needs_reason, t.reason_list, t.submitter, false, t.guard, t.effect
from (values
	('entry', 'create', 'clerk'::org.role, 'entry', 'draft', false, false, null, false, null, null),
	('entry', 'edit', 'clerk', 'entry', null, false, false, null, false, null, null),
	('entry', 'discard', 'clerk', 'voided', 'voided', false, false, null, false, null, 'filing.effect_discard'),
	('entry', 'submit', 'clerk', 'unit_review', 'in_review', true, false, null, false, 'filing.guard_submit', 'filing.effect_submit'),
	('unit_review', 'withdraw', 'clerk', 'entry', 'withdrawn', false, false, null, true, null, 'filing.effect_withdraw'),
	('unit_review', 'approve', 'reviewer', 'office_review', 'in_review', true, false, null, false, null, null),
	('unit_review', 'return', 'reviewer', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('approved', 'revise', 'clerk', 'entry', 'draft', false, false, null, false, null, 'filing.effect_revise'))
	t (stage, action, role, next, state, eyes, needs_reason, reason_list,
	    submitter, guard, effect),
	unnest(enum_range(null::org.unit_kind)) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect) values
	('bulletin', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, true, null, 'filing.effect_approve'),
	('bulletin', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('bulletin', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void'),
	('bulletin', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void'),
	('bulletin', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void');

insert into flow.hook (module, flaws)
values ('bulletin', 'filing.bulletin_flaws')
on conflict (module) do update set flaws = excluded.flaws;

insert into ledger.target (module, position, relation, rows_field, row_key,
	key, subject_column, subject_from) values
	('bulletin', 1, 'bulletin', null, null, '{entry}', null, null),
	('bulletin', 2, 'bulletin_link', 'related', 'linked',
	    '{entry,linked}', null, null)
on conflict (module, position) do update set relation = excluded.relation,
	rows_field = excluded.rows_field, row_key = excluded.row_key,
	key = excluded.key;

-- What is published is read by everybody: nothing secret begins here (R73).
create or replace function filing.bulletin_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	if p_body -> 'classified' = 'true' then
		return next filing.flaw_make('/body/classified', 'classified',
		    '工作动态发布后全市可见，涉密事项请线下报送');
	end if;
end
$$;
alter function filing.bulletin_flaws(filing.entry, jsonb, jsonb)
	owner to rr_owner;
revoke all on function filing.bulletin_flaws(filing.entry, jsonb, jsonb)
	from public;
grant execute on function filing.bulletin_flaws(filing.entry, jsonb, jsonb)
	to rr_writer;

-- What the search of the feed reads; here, after the functions, since no
-- migration knows ops.bigrams.
set role rr_owner;
create index if not exists bulletin_words on ledger.bulletin
	using gin (ops.bigrams(title || ' ' || body))
	where upper_inf(in_force);
reset role;
