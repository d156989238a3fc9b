-- SPDX-License-Identifier: Apache-2.0
-- 2a 试点创建分发 (手册四(二)): district clerk → district reviewer → the competent
-- department's clerk, who confirms and distributes, corrects or returns.  A
-- department is whichever unit of the city deploys or oversees the pilot.
insert into flow.stage (module, stage, label, position, scope, role) values
	('pilot', 'entry', '录入', 1, 'own', 'clerk'),
	('pilot', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('pilot', 'department_review', '主管部门确认分发', 3, 'line', 'clerk'),
	('pilot', 'approved', '已通过', 4, null, null),
	('pilot', 'voided', '已作废', 5, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'pilot';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect) values
	('pilot', 'entry', 'create', 'district', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, null),
	('pilot', 'entry', 'edit', 'district', 'clerk', 'own', 'entry', null, false, false, null, false, false, null, null),
	('pilot', 'entry', 'discard', 'district', 'clerk', 'own', 'voided', 'voided', false, false, null, false, false, null, 'filing.effect_discard'),
	('pilot', 'entry', 'submit', 'district', 'clerk', 'own', 'unit_review', 'in_review', true, false, null, false, false, 'filing.guard_submit', 'filing.effect_submit'),
	('pilot', 'unit_review', 'withdraw', 'district', 'clerk', 'own', 'entry', 'withdrawn', false, false, null, true, false, null, 'filing.effect_withdraw'),
	('pilot', 'unit_review', 'approve', 'district', 'reviewer', 'own', 'department_review', 'in_review', true, false, null, false, false, null, null),
	('pilot', 'unit_review', 'return', 'district', 'reviewer', 'own', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('pilot', 'approved', 'revise', 'district', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, 'filing.effect_revise'),
	('pilot', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void'),
	('pilot', 'department_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void'),
	('pilot', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, guard, effect)
select 'pilot', t.stage, t.action, k, 'clerk', 'line', t.next, t.state, t.eyes,
    t.needs_reason, t.reason_list, t.settles, t.guard, t.effect
from (values
	('department_review', 'correct', 'department_review', null, false, false, null, false, 'filing.guard_submit', null),
	('department_review', 'distribute', 'approved', 'approved', true, false, null, true, 'filing.guard_submit', 'filing.effect_distribute'),
	('department_review', 'return', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('approved', 'amend', 'approved', null, false, false, null, true, 'filing.guard_amend', 'filing.effect_distribute'))
	t (stage, action, next, state, eyes, needs_reason, reason_list, settles,
	    guard, effect),
	unnest('{department,reform_office,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;

insert into flow.hook (module, flaws, claim, warning, involved)
values ('pilot', 'filing.pilot_flaws', 'filing.pilot_claim',
    'filing.pilot_warnings', '{scope_units}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, warning = excluded.warning,
    involved = excluded.involved;

-- What the manual counts as a pilot (R60–R62, X17, X18), and that a track
-- belongs to its policy area (R35).
create or replace function filing.pilot_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	if p_body ->> 'level' = 'national'
	    and p_body ->> 'extent' = 'whole_city' then
		return next filing.flaw_make('/body/extent', 'out_of_scope',
		    '中央和国家有关部委部署的改革试点，范围是“重庆市”的暂不纳入统计填报范围');
	end if;
	if filing.day_of(p_body ->> 'document_date') < '2017-10-18'
	    and p_body -> 'still_running' is distinct from 'true' then
		return next filing.flaw_make('/body/still_running',
		    'out_of_scope', '党的十九大（2017年10月18日）之前部署的试点，'
		    '目前仍在推进中的才纳入填报范围');
	end if;
	if jsonb_typeof(p_body -> 'scope_units') = 'array'
	    and not p_body -> 'scope_units' ? e.unit then
		return next filing.flaw_make('/body/scope_units',
		    'own_unit_missing', '“涉及区县”须包含本区县');
	end if;
	if exists (select from flow.code c where c.code_list = 'track'
	    and c.code = p_body ->> 'track' and c.in_force @> ops.today()
	    and c.parent <> p_body ->> 'policy_area') then
		return next filing.flaw_make('/body/track', 'invalid_value',
		    '所选跑道不属于所选领域');
	end if;
end
$$;

-- Its key: canonical document number + name (R66, X12); without a number, or
-- classified, issuer + title + date (X14).  A number the server could not read
-- stands as it was typed: two alike still meet.
create or replace function filing.pilot_claim(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
declare
	number	text := coalesce(p_derived ->> 'document_key',
		    nullif(btrim(p_body ->> 'document_number'), ''));
begin
	if p_body -> 'classified' = 'true' or number is null then
		return row(filing.number_key('无文号 ' || (p_body ->> 'issuer')
		    || ' ' || (p_body ->> 'document_date'),
		    coalesce(p_body ->> 'document_title', p_body ->> 'name')),
		    null, null, p_body ->> 'name',
		    'document_number_taken')::filing.key_claim;
	end if;
	return row(filing.number_key(number, p_body ->> 'name'), number,
	    p_derived ->> 'near_key', p_body ->> 'name',
	    'document_number_taken')::filing.key_claim;
end
$$;

-- What the department should see side by side: the same number under another
-- name, a number almost alike (X12), a name that is no 试点 (X19).
create or replace function filing.pilot_warnings(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select (filing.flaw_make('/body/document_number',
	    case when c.canonical = p_derived ->> 'document_key'
	    then 'same_number_other_name' else 'number_almost_alike' end,
	    format('%s填报的“%s”使用%s文号%s', u.name, c.name,
	        case when c.canonical = p_derived ->> 'document_key'
	        then '同一' else '近似' end, c.canonical))).*
	from filing.claim c join filing.entry h on h.entry = c.entry
	join org.unit u on u.unit = h.unit
	where c.module = 'pilot' and c.entry <> e.entry
	and (c.canonical = p_derived ->> 'document_key'
	    or c.near_key = p_derived ->> 'near_key')
	and (c.lapses_on is null or c.lapses_on >= ops.today());
	if concat(p_body ->> 'name', p_body ->> 'document_title')
	    ~ '示范区|实验区|试验区|创建' and concat(p_body ->> 'name',
	    p_body ->> 'document_title') !~ '试点' then
		return next filing.flaw_make('/body/name', 'not_called_pilot',
		    '文件未称“试点”，请主管部门确认是否属于改革试点');
	end if;
end
$$;

-- effect: the pilot is in force, counts for every district named, and each of
-- them owes an update this quarter; done twice it is done once (R67, R68).
-- Whoever is taken out owes nothing from now on (X15).
create or replace function filing.effect_distribute(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	before	text[] := array(select distinct o.unit from filing.obligation o
		    where o.subject = e.entry and o.state <> 'waived');
	units	text[];
	q	text := ops.period_of(ops.today());
begin
	e := filing.effect_approve(e, a, args, approval);
	units := filing.involved_units(e);
	update filing.obligation set state = 'waived', closed_at = ops.now()
	where subject = e.entry and state = 'open' and unit <> all (units);
	perform filing.obligation_open('pilot_update', u, e.entry, q)
	from unnest(units) u
	where not exists (select from ledger.pilot_state s
	    where s.pilot = e.entry and s.unit = u and upper_inf(s.in_force)
	    and s.acceptance in ('accepted', 'terminated'));
	perform filing.notice_units(e, array(select unnest(units)
	    except select unnest(before)), 'clerk', 'distribute',
	    format('请于%s前更新推进状态：%s', ops.period_end(q), e.title));
	perform filing.notice_units(e, array(select unnest(before)
	    except select unnest(units)), null, 'amend',
	    format('本区县已不在涉及区县之列：%s', e.title));
	return e;
end
$$;

-- guard: an amendment touches 涉及区县 and 应验收时间 alone, and the whole still
-- passes (R69, X15)
create or replace function filing.guard_amend(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql volatile
as $$
declare
	may	text[] := '{scope_units,acceptance_due,acceptance_due_unstated}';
begin
	if filing.body(e) - may is distinct from (select v.body - may
	    from filing.version v where v.entry = e.entry
	    and v.version = e.in_force_version) then
		perform ops.refuse('invalid_body', jsonb_build_object('detail',
		    '补列只能修改“涉及区县”和“应验收时间”'));
	end if;
	perform filing.guard_submit(e, a, args);
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('pilot_flaws',
	    'pilot_claim',
	    'pilot_warnings',
	    'effect_distribute',
	    'guard_amend') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
