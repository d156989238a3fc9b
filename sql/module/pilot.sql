-- SPDX-License-Identifier: Apache-2.0
-- 2a 试点创建分发 (手册四(二)): district clerk → district reviewer → the competent
-- department's clerk, who confirms and distributes, corrects or returns.  A
-- department is whichever unit of the city deploys or oversees the pilot.  Where
-- the setting department_second_signature is on, its reviewer distributes what
-- its clerk has passed (X5).
insert into flow.stage (module, stage, label, position, scope, role, setting)
values
	('pilot', 'entry', '录入', 1, 'own', 'clerk', null),
	('pilot', 'unit_review', '本级审核', 2, 'own', 'reviewer', null),
	('pilot', 'department_review', '主管部门确认分发', 3, 'line', 'clerk', null),
	('pilot', 'department_signature', '主管部门复核', 4, 'line', 'reviewer', 'department_second_signature'),
	('pilot', 'approved', '已通过', 5, null, null, null),
	('pilot', 'voided', '已作废', 6, null, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role,
    setting = excluded.setting;

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
	('pilot', 'department_signature', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void'),
	('pilot', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, settles, condition, findings, fields,
    guard, effect)
select 'pilot', t.stage, t.action, k, t.role::org.role, 'line', t.next, t.state,
    t.eyes, t.reason_list is not null, t.reason_list, t.settles, t.condition,
    t.findings, t.fields::text[], t.guard, t.effect
from (values
	('department_review', 'correct', 'clerk', 'department_review', null, false, null, false, '', false, null, 'filing.guard_submit', null),
	('department_review', 'distribute', 'clerk', 'approved', 'approved', true, null, true, 'filing.signs_once', true, null, 'filing.guard_submit', 'filing.effect_distribute'),
	('department_review', 'approve', 'clerk', 'department_signature', 'in_review', true, null, false, 'filing.signs_twice', true, null, 'filing.guard_submit', null),
	('department_review', 'return', 'clerk', 'entry', 'returned', true, 'return_reason', false, '', false, null, null, 'filing.effect_return'),
	('department_review', 'receive', 'clerk', 'department_review', null, false, null, false, 'filing.papers_due', false, null, null, null),
	('department_signature', 'distribute', 'reviewer', 'approved', 'approved', true, null, true, '', false, null, 'filing.guard_submit', 'filing.effect_distribute'),
	('department_signature', 'return', 'reviewer', 'entry', 'returned', true, 'return_reason', false, '', false, null, null, 'filing.effect_return'),
	('approved', 'amend', 'clerk', 'approved', null, false, null, true, '', false, '{scope_units,acceptance_due,acceptance_due_unstated}', 'filing.guard_submit', 'filing.effect_distribute'))
	t (stage, action, role, next, state, eyes, reason_list, settles, condition,
	    findings, fields, guard, effect),
	unnest('{department,reform_office,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;
-- A district that was left out asks through a door of its own (R69), which takes
-- no step; a module administrator may name it, too (X59), by answering it alone.
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    settles, admin, guard, effect) values
	('pilot', 'approved', 'join', 'reform_office', 'reviewer', 'city', 'approved', true, true, 'filing.guard_submit', 'filing.effect_distribute');
insert into flow.step (module, stage, action, unit_kind, role, scope, next)
select 'pilot', t, 'join_request', 'district', 'clerk', 'outside', t
from unnest('{entry,unit_review,department_review,department_signature,approved}'::text[]) t;
-- A department wrongly named passes it on (转办); the reform office may keep a
-- pilot from counting and let it count again (X4).
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    needs_reason, settles, target, guard, effect)
select 'pilot', t.stage, 'transfer', k, 'clerk', 'line', t.stage, true,
    t.stage = 'approved', '{department,cyberspace_office,petition_office}',
    null, 'filing.effect_pilot_transfer'
from (values ('department_review'), ('approved')) t (stage),
    unnest('{department,reform_office,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    needs_reason, settles, condition, effect) values
	('pilot', 'department_review', 'receive', 'reform_office', 'reviewer', 'city', 'department_review', false, false, 'filing.papers_due', null),
	('pilot', 'department_signature', 'receive', 'reform_office', 'reviewer', 'city', 'department_signature', false, false, 'filing.papers_due', null),
	('pilot', 'approved', 'receive', 'reform_office', 'reviewer', 'city', 'approved', false, false, 'filing.papers_due', null),
	('pilot', 'approved', 'suspend', 'reform_office', 'reviewer', 'city', 'approved', true, true, 'filing.pilot_counts', 'filing.effect_pilot_suspend'),
	('pilot', 'approved', 'resume', 'reform_office', 'reviewer', 'city', 'approved', true, true, 'filing.pilot_suspended', 'filing.effect_pilot_resume');

insert into flow.hook (module, flaws, claim, warning, involved, standing,
    claims, claims_else)
values ('pilot', 'filing.pilot_flaws', 'filing.pilot_claim',
    'filing.pilot_warnings', '{scope_units}', 'filing.pilot_standing',
    '{document_number,name}', '{document_title,name,issuer,document_date}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, warning = excluded.warning,
    involved = excluded.involved, standing = excluded.standing,
    claims = excluded.claims,
    claims_else = excluded.claims_else;

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
		    'own_unit_missing', '“涉及区县”须包含填报这件的区县');
	end if;
	if p_body ? 'document_number'
	    and filing.number_written(p_body ->> 'document_number') is null
	    and filing.is_empty(p_body -> 'no_document_number_reason') then
		return next filing.flaw_make('/body/no_document_number_reason',
		    'required', '“文件文号”写明没有的，须填写“无文号原因”');
	end if;
	return query select * from filing.track_flaws(p_body);
end
$$;

-- Its key: canonical document number + name (R66, X12); without a number, or
-- classified, issuer + title + date (X14).  A number the server could not read
-- stands as it was typed: two alike still meet.  无 is no number.
create or replace function filing.pilot_claim(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
declare
	number	text := coalesce(p_derived ->> 'document_key',
		    filing.number_written(p_body ->> 'document_number'));
begin
	if p_body -> 'classified' = 'true' or number is null then
		return row(filing.number_key('无文号 '
		    || filing.name_key(p_body ->> 'issuer')
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
-- name, a number almost alike (X12) or one that cannot be read, the same name
-- under another number (R66), a name that is no 试点 (X19).
create or replace function filing.pilot_warnings(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	number	text := coalesce(p_derived ->> 'document_key',
		    filing.number_written(p_body ->> 'document_number'));
begin
	return query select (filing.flaw_make('/body/document_number',
	    case when c.canonical = number
	    then 'same_number_other_name' else 'number_almost_alike' end,
	    format('%s填报的“%s”使用%s文号%s', u.name, c.name,
	        case when c.canonical = number
	        then '同一' else '近似' end, c.canonical))).*
	from filing.claim c join filing.entry h on h.entry = c.entry
	join org.unit u on u.unit = h.unit
	where c.module = 'pilot' and c.entry <> e.entry
	and (c.canonical = number
	    or c.near_key = p_derived ->> 'near_key')
	and (c.lapses_on is null or c.lapses_on >= ops.today());
	if number is not null and p_derived ->> 'document_key' is null then
		return next filing.flaw_make('/body/document_number',
		    'number_unreadable', format('文号“%s”不是能认出的规范写法，'
		    '无法自动查重，请对照文件核对，并核对是否已有同一试点',
		    number));
	end if;
	if p_body -> 'classified' is distinct from 'true' then
		return query select (filing.flaw_make('/body/document_number',
		    'same_name_other_number', format(
		    '%s填报的“%s”项目名称相同，%s，请核对是否同一试点',
		    u.name, c.name, coalesce('文号是“' || c.canonical || '”',
		    '没有文号')))).*
		from filing.pilots_named(e.entry, p_body ->> 'name',
		    number) c
		join filing.entry h on h.entry = c.entry
		join org.unit u on u.unit = h.unit;
	end if;
	-- 示范城市, 实验区, 创建 and whatever else is not called one (X19)
	if p_body -> 'classified' is distinct from 'true'
	    and (p_body ->> 'name') || (p_body ->> 'document_title')
	    !~ '试点' then
		return next filing.flaw_make('/body/name', 'not_called_pilot',
		    '文件未称“试点”，请主管部门确认是否属于改革试点');
	end if;
end
$$;

-- effect: the pilot is in force, counts for every district named, and each that
-- comes in owes an update this quarter; done twice it is done once (R67, R68).
-- Whoever was in owes the next when it opens (X35); whoever is taken out owes
-- nothing from now on (X15).
create or replace function filing.effect_distribute(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	before	text[] := array(select p.unit from ledger.pilot_unit p
		    where p.pilot = e.entry and upper_inf(p.in_force));
	units	text[];
	q	text := ops.period_of(ops.today());
	due_	date := filing.due_fair(ops.period_end(q));
begin
	e := filing.effect_approve(e, a, args, approval);
	units := filing.involved_units(e);
	perform filing.units_leave(e, array(select unnest(before)
	    except select unnest(units)), '本区县已不在涉及区县之列', a);
	perform filing.obligation_open('pilot_update', u, e.entry, q, due_)
	from unnest(units) u
	where u <> all (before) and not exists (select from ledger.pilot_state s
	    where s.pilot = e.entry and s.unit = u and upper_inf(s.in_force)
	    and s.acceptance in ('accepted', 'terminated'));
	perform filing.notice_units(e, array(select unnest(units)
	    except select unnest(before)), 'clerk', 'distribute',
	    format('请于%s前更新推进状态：%s', due_, e.title));
	if cardinality(before) > 0 then
		perform filing.notice_units(e, array(select unnest(before)
		    intersect select unnest(units) except select e.unit), null,
		    'amend', format('涉及区县或应验收时间有调整：%s', e.title));
		perform ops.notice_add(filing.scope_unit(e, 'city'), 'reviewer',
		    null, e.entry, 'amend',
		    format('涉及区县或应验收时间有调整：%s', e.title));
	end if;
	return e;
end
$$;

insert into flow.unmet (condition, code, detail)
values ('filing.pilot_counts', 'pilot_not_counting', ''),
    ('filing.pilot_suspended', 'pilot_counting', '')
on conflict (condition) do update set code = excluded.code,
    detail = excluded.detail;

-- condition: nothing keeps it from counting (X4)
create or replace function filing.pilot_counts(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return not filing.pilot_suspended(e, a);
end
$$;

-- condition: the reform office keeps it from counting
create or replace function filing.pilot_suspended(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from ledger.pilot_suspension x
	    where x.pilot = (e).entry and upper_inf(x.in_force));
end
$$;

-- what stands over it, whoever reads it
create or replace function filing.pilot_standing(e filing.entry)
returns text
language plpgsql stable
as $$
begin
	return (select format('市委改革办于%s决定暂停计数，报表不计入：%s',
	        to_char(x.approved_at at time zone 'Asia/Shanghai',
	        'yyyy-mm-dd'), x.reason)
	    from ledger.pilot_suspension x
	    where x.pilot = (e).entry and upper_inf(x.in_force));
end
$$;

-- effect: from this approval on it counts for no district; all of them, and the
-- department, are told why
create or replace function filing.effect_pilot_suspend(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	note	text := btrim(args -> 'body' ->> 'note');
begin
	perform ledger.pilot_suspend(e.entry, e.entry, e.in_force_version,
	    a.unit, note, approval);
	perform filing.notice_units(e, array(select unnest(
	    filing.involved_units(e) || e.competent_department)
	    except select e.unit), null, 'suspend',
	    format('市委改革办决定暂停计数：%s（%s）', e.title, note));
	return e;
end
$$;

-- effect: from this approval on it counts again
create or replace function filing.effect_pilot_resume(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform ledger.pilot_resume(e.entry, approval);
	perform filing.notice_units(e, array(select unnest(
	    filing.involved_units(e) || e.competent_department)
	    except select e.unit), null, 'resume',
	    format('市委改革办决定恢复计数：%s', e.title));
	return e;
end
$$;

-- effect: another department is the competent one.  A version of its own says
-- so, history and claims go along; of a distributed pilot all updates follow it,
-- those under way to the new department's desk.
create or replace function filing.effect_pilot_transfer(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	v	filing.version;
	u	filing.entry;
	to_	text := args -> 'body' ->> 'unit';
begin
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	v.body := v.body || jsonb_build_object('competent_department', to_);
	e := filing.row_fill(filing.version_open(e, a, v.body, v.derived, true),
	    v.body);
	if e.stage <> 'approved' then
		return e;
	end if;
	e := filing.effect_approve(e, a, args, approval);
	update filing.entry set competent_department = to_
	where entry = e.entry;
	for u in select * from filing.entry t where t.subject = e.entry
	    and t.state <> 'voided' order by t.entry for update loop
		u.competent_department := to_;
		if u.state = 'approved' then
			update filing.entry set competent_department = to_
			where entry = u.entry;
			perform filing.audience_write(u);
		else
			perform filing.put(u, filing.body(u), a);
		end if;
	end loop;
	perform ops.notice_add(to_, 'clerk', null, e.entry, 'transfer',
	    format('%s转来：%s', (select x.short from org.unit x
	    where x.unit = a.unit), e.title));
	return e;
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
	    'pilot_counts', 'pilot_suspended', 'pilot_standing',
	    'effect_pilot_suspend', 'effect_pilot_resume',
	    'effect_pilot_transfer') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;

-- Here, after the functions: no migration knows filing.name_key.  Claims made when
-- it folded less are made anew.
set role rr_owner;
create index if not exists claim_of_name on filing.claim
	((filing.name_key(name))) where module = 'pilot';
reset role;
do $$
begin
	perform filing.claims_refold('pilot');
end
$$;
