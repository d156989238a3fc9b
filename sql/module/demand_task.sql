-- SPDX-License-Identifier: Apache-2.0
-- 1b 清单任务交办 (手册四(一)): the reform office issues it to units in one act, each with its
-- day; its module administrator signs (X59), a clerk may prepare it.  Whoever is
-- responsible may pass its part on (转办).
insert into flow.stage (module, stage, label, position, scope, role) values
	('demand_task', 'entry', '录入交办', 1, 'own', 'clerk'),
	('demand_task', 'approved', '已交办', 2, null, null),
	('demand_task', 'voided', '已收回', 3, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'demand_task';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, admin, eyes, needs_reason, settles, fields, label, guard, effect)
values
	('demand_task', 'entry', 'create', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, false, false, null, null, null, null),
	('demand_task', 'entry', 'create', 'reform_office', 'reviewer', 'own', 'entry', 'draft', true, false, false, false, null, null, null, null),
	('demand_task', 'entry', 'edit', 'reform_office', 'clerk', 'own', 'entry', null, false, false, false, false, null, null, null, null),
	('demand_task', 'entry', 'edit', 'reform_office', 'reviewer', 'own', 'entry', null, true, false, false, false, null, null, null, null),
	('demand_task', 'entry', 'discard', 'reform_office', 'clerk', 'own', 'voided', 'voided', false, false, false, false, null, null, null, 'filing.effect_discard'),
	('demand_task', 'entry', 'discard', 'reform_office', 'reviewer', 'own', 'voided', 'voided', true, false, false, false, null, null, null, 'filing.effect_discard'),
	('demand_task', 'entry', 'assign', 'reform_office', 'reviewer', 'own', 'approved', 'approved', true, true, false, true, null, null, 'filing.guard_assign', 'filing.effect_demand_task'),
	('demand_task', 'approved', 'amend', 'reform_office', 'reviewer', 'own', 'approved', null, true, false, false, true, '{title,requirement,demands,units,policy_area,track}', '调整交办', 'filing.guard_assign', 'filing.effect_demand_task'),
	('demand_task', 'approved', 'void', 'reform_office', 'reviewer', 'own', 'voided', 'voided', true, false, true, true, null, '收回交办', 'filing.guard_recall', 'filing.effect_demand_recall');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    needs_reason, settles, target, guard, effect)
select 'demand_task', 'approved', 'transfer', k, 'reviewer', 'involved', 'approved',
    true, true, '{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[],
    'filing.guard_transfer', 'filing.effect_transfer'
from unnest('{district,department,cyberspace_office,petition_office,survey_centre}'::org.unit_kind[]) k;

insert into flow.hook (module, flaws, fill, involved, assigned)
values ('demand_task',
    'filing.demand_task_flaws',
    'filing.demand_task_fill',
    '{units}',
    'units')
on conflict (module) do update set flaws = excluded.flaws,
    fill = excluded.fill,
    involved = excluded.involved,
    assigned = excluded.assigned;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from) values
	('demand_task', 1, 'demand_task', null, null, '{demand_task}', 'demand_task', 'entry'),
	('demand_task', 2, 'demand_task_unit', 'units', 'unit', '{demand_task,unit}', 'demand_task',
	    'entry'),
	('demand_task', 3, 'demand_task_demand', 'demands', 'demand',
	    '{demand_task,demand}', 'demand_task', 'entry')
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from;

-- Begun from demands (列入清单任务): what the first of them says is a draft of what
-- the task says, as long as nobody has written anything else.
create or replace function filing.demand_task_fill(e filing.entry,
    p_body jsonb, p_before jsonb)
returns jsonb
language plpgsql stable
as $$
declare
	d	jsonb;
begin
	if p_before <> '{}' then
		return p_body;
	end if;
	select jsonb_strip_nulls(jsonb_build_object('classified', false,
	    'title', x.title,
	    'requirement', x.description, 'policy_area', x.policy_area,
	    'track', x.track)) into d
	from ledger.demand x
	where x.entry::text = p_body -> 'demands' -> 0 ->> 'demand'
	and upper_inf(x.in_force) and not x.classified;
	return coalesce(d, '{}') || p_body;
end
$$;

-- Demands are taken up while they are in force.
create or replace function filing.demand_task_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.assigned_flaws(e, p_body, p_files);
	return query select (filing.flaw_make(
	    format('/body/demands/%s/demand', r.n - 1), 'invalid_value',
	    '只能采纳已通过审核的需求')).*
	from jsonb_array_elements(case jsonb_typeof(p_body -> 'demands')
	    when 'array' then p_body -> 'demands' else '[]' end)
	    with ordinality r (v, n)
	where jsonb_typeof(r.v -> 'demand') = 'number'
	and not exists (select from ledger.demand d
	    where d.entry::text = r.v ->> 'demand' and upper_inf(d.in_force));
end
$$;

-- effect: assigned, and the demands it names are adopted; one that it names no
-- more waits again (X57)
create or replace function filing.effect_demand_task(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	was	bigint[] := filing.demands_of(e.entry, e.in_force_version);
	now_	bigint[] := filing.demands_of(e.entry, e.version);
begin
	e := filing.effect_assign(e, a, args, approval);
	perform filing.demands_answer(e, array(select unnest(now_)
	    except select unnest(was) order by 1), 'adopted', a, approval);
	perform filing.demands_answer(e, array(select unnest(was)
	    except select unnest(now_) order by 1), 'pending', a, approval);
	return e;
end
$$;

-- effect: recalled, and its demands wait again
create or replace function filing.effect_demand_recall(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	was	bigint[] := filing.demands_of(e.entry, e.in_force_version);
begin
	e := filing.effect_recall(e, a, args, approval);
	perform filing.demands_answer(e, was, 'pending', a, approval);
	return e;
end
$$;

-- filing.demands_of(17, 2)	-- {31,40}: demands that version takes up
create or replace function filing.demands_of(p_entry bigint, p_version int)
returns bigint[]
language plpgsql stable
as $$
begin
	return array(select (r ->> 'demand')::bigint
	    from filing.version v,
	        jsonb_array_elements(case jsonb_typeof(v.body -> 'demands')
	            when 'array' then v.body -> 'demands' else '[]' end) r
	    where v.entry = p_entry and v.version = p_version order by 1);
end
$$;

-- Adopted by this task; or by another that still has them; or else waiting again.
create or replace function filing.demands_answer(e filing.entry,
    p_demands bigint[], p_outcome text, a org.actor, p_approval bigint)
returns void
language plpgsql volatile
as $$
declare
	d	filing.entry;
	t	filing.entry;
	deed	text;
begin
	for d in select * from filing.entry x where x.entry = any (p_demands)
	    order by x.entry for update loop
		t := case p_outcome when 'adopted' then e
		    else filing.demand_kept_by(d.entry) end;
		if p_outcome = 'pending' and t.entry is not null
		    and filing.outcome_json(d) #>> '{related,id}'
		        is distinct from e.entry::text then
			continue;
		end if;
		deed := case when t.entry is null then 'release'
		    else 'adopt' end;
		d.outcome := case when t.entry is null then 'pending'
		    else 'adopted' end;
		perform ledger.demand_reopen(d.entry, p_approval);
		perform filing.event_beside(d, deed, d.stage, d.state, null,
		    coalesce(t.entry, e.entry), a, p_approval);
		perform filing.notice_units(d, array[d.unit], null, deed,
		    format(case when p_outcome = 'adopted'
		    then '市委改革办已采纳，列入清单任务“%2$s”：%1$s'
		    when deed = 'adopt'
		    then '清单任务“%2$s”不再列入，仍列入清单任务“%3$s”：%1$s'
		    else '清单任务“%2$s”不再列入，重新待采纳：%1$s' end,
		    d.title, e.title, t.title));
	end loop;
end
$$;

-- filing.demand_kept_by(31)	-- the list item that has it, of several the latest
create or replace function filing.demand_kept_by(p_demand bigint)
returns filing.entry
language plpgsql stable
as $$
declare
	t	filing.entry;
begin
	select x.* into t from ledger.demand_task_demand k
	join filing.entry x on x.entry = k.demand_task
	where k.demand = p_demand and upper_inf(k.in_force)
	order by lower(k.in_force) desc, x.entry desc limit 1;
	return t;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('demand_task_fill', 'demand_task_flaws', 'effect_demand_task', 'effect_demand_recall', 'demands_of', 'demands_answer', 'demand_kept_by') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
