-- SPDX-License-Identifier: Apache-2.0
-- 7 市级重大改革项目: clerk of the reform office → its reviewer.  From then on its
-- participants report every two months, and the lead department reads them.
insert into flow.stage (module, stage, label, position, scope, role) values
	('project', 'entry', '录入', 1, 'own', 'clerk'),
	('project', 'office_review', '市委改革办审核', 2, 'city', 'reviewer'),
	('project', 'approved', '已立项', 3, null, null),
	('project', 'voided', '已作废', 4, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'project';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect) values
	('project', 'entry', 'create', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, null),
	('project', 'entry', 'edit', 'reform_office', 'clerk', 'own', 'entry', null, false, false, null, false, false, null, null),
	('project', 'entry', 'discard', 'reform_office', 'clerk', 'own', 'voided', 'voided', false, false, null, false, false, null, 'filing.effect_discard'),
	('project', 'entry', 'submit', 'reform_office', 'clerk', 'own', 'office_review', 'in_review', true, false, null, false, false, 'filing.guard_submit', 'filing.effect_submit'),
	('project', 'office_review', 'withdraw', 'reform_office', 'clerk', 'own', 'entry', 'withdrawn', false, false, null, true, false, null, 'filing.effect_withdraw'),
	('project', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, false, true, null, 'filing.effect_project'),
	('project', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('project', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void'),
	('project', 'approved', 'revise', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, 'filing.effect_revise'),
	('project', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void');

insert into flow.hook (module, flaws, warning, claim, fill, involved, line, claims)
values ('project', 'filing.project_flaws', 'filing.project_warnings',
    'filing.project_claim', 'filing.project_fill', '{participants,lead_department}',
    'lead_department',
    '{name}')
on conflict (module) do update set flaws = excluded.flaws,
    warning = excluded.warning, claim = excluded.claim, fill = excluded.fill,
    involved = excluded.involved, line = excluded.line,
    claims = excluded.claims;

insert into ledger.target (module, position, relation, rows_field, row_key,
	key, subject_column, subject_from) values
	('project', 1, 'project', null, null, '{project}', 'project', 'entry'),
	('project', 2, 'project_unit', 'participants', 'unit',
	    '{project,unit}', 'project', 'entry'),
	('project', 3, 'project_milestone', 'milestones', 'milestone_id',
	    '{project,milestone_id}', 'project', 'entry'),
	('project', 4, 'project_pilot', 'pilots', 'linked',
	    '{project,linked}', 'project', 'entry'),
	('project', 5, 'project_bottleneck', 'bottlenecks', 'linked',
	    '{project,linked}', 'project', 'entry'),
	('project', 6, 'project_decision', 'decisions', 'linked',
	    '{project,linked}', 'project', 'entry')
on conflict (module, position) do update set relation = excluded.relation,
	rows_field = excluded.rows_field, row_key = excluded.row_key,
	key = excluded.key, subject_column = excluded.subject_column,
	subject_from = excluded.subject_from;

-- Every milestone has an id for good, so that an update of last year still says
-- which one it spoke of.
create or replace function filing.project_fill(e filing.entry, p_body jsonb,
    p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
begin
	if not p_body ? 'milestones' then
		return p_body;
	end if;
	return p_body || jsonb_build_object('milestones', filing.rows_identify(
	    p_body -> 'milestones', 'milestone_id', 'name',
	    filing.rows_known((e).entry, 'milestones', 'milestone_id', 'name')));
end
$$;

-- A track belongs to its policy area (R35).
create or replace function filing.project_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.track_flaws(p_body);
end
$$;

-- A risk event means a project by its name alone: by another it takes nothing off.
create or replace function filing.project_warnings(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	was	text := (select p.name from ledger.project p
		    where p.project = e.entry and upper_inf(p.in_force));
	events	text;
begin
	if was = btrim(p_body ->> 'name') then
		return;
	end if;
	select string_agg(r.entry::text, '、' order by r.entry) into events
	from ledger.risk_event r where upper_inf(r.in_force)
	and r.caused_by_reform and btrim(r.project) = was;
	if events is not null then
		return next filing.flaw_make('/body/name', 'events_named',
		    format('编号 %s 的风险事件写的是原名称“%s”，改名以后不再扣本项目的分，'
		    '请联系填报单位变更', events, was));
	end if;
end
$$;

create or replace function filing.project_claim(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
begin
	return row(regexp_replace(p_body ->> 'name', '[\s　]', '', 'g'), null,
	    null, p_body ->> 'name', 'already_exists')::filing.key_claim;
end
$$;

-- effect: the project runs.  Who comes in owes its first report for the two
-- months that run and is told, and so is who goes out, which owes nothing more.
create or replace function filing.effect_project(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	was	text[] := array(select u.unit from ledger.project_unit u
		    where u.project = e.entry and upper_inf(u.in_force));
	now_	text[];
	p	text := ops.period_of(ops.today(), 'two_months');
	due_	date := filing.due_fair(ops.period_end(p));
begin
	e := filing.effect_approve(e, a, args, approval);
	now_ := array(select u.unit from ledger.project_unit u
	    where u.project = e.entry and upper_inf(u.in_force));
	perform filing.units_leave(e, array(select unnest(was)
	    except select unnest(now_)), '本单位已不在参与单位之列', a);
	perform filing.obligation_open(m.module, u, e.entry, p, due_)
	from flow.module m, unnest(now_) u
	where m.parent = e.module and m.online and u <> all (was);
	perform filing.notice_units(e, array(select unnest(now_)
	    except select unnest(was)), 'clerk', 'assign',
	    format('本单位参与重大改革项目，请每两个月报送进展，首次于%s前：%s',
	    due_, e.title));
	return e;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('project_fill', 'project_flaws', 'project_claim',
	    'project_warnings', 'effect_project') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
