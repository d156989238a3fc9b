-- SPDX-License-Identifier: Apache-2.0
-- 1a 改革需求填报 (手册四(一)): clerk of a unit → own reviewer → reform office, at
-- any time.  What is approved is taken up into a list item or declined with a
-- reason, and its unit sees which (X57).
select flow.three_stages('demand', 'filing.guard_submit', null, null,
    'filing.effect_demand_approve', 'filing.effect_demand_void');
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    admin, needs_reason, settles, condition, effect) values
	('demand', 'approved', 'decline', 'reform_office', 'reviewer', 'city', 'approved', true, true, true, 'filing.unanswered', 'filing.effect_decline');

insert into flow.hook (module, flaws, answers)
values ('demand', 'filing.demand_flaws', 'outcome')
on conflict (module) do update set flaws = excluded.flaws,
    answers = excluded.answers;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from) values
	('demand', 1, 'demand', null, null, '{entry}', null, null)
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from;

create or replace function filing.demand_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.track_flaws(p_body);
end
$$;

-- effect: it waits for its answer, of which those are told who give it, unless it
-- has one (a revision keeps it)
create or replace function filing.effect_demand_approve(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_approve(e, a, args, approval);
	if e.outcome is null then
		perform filing.notice_keepers(e.module, e.entry, 'outcome',
		    format('需求已通过，待采纳或答复：%s',
		    filing.title_for(e, a.unit)), a);
	end if;
	e.outcome := coalesce(e.outcome, 'pending');
	return e;
end
$$;

-- effect: nothing of it is in force, its refusal neither
create or replace function filing.effect_demand_void(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform ledger.demand_reopen(e.entry, approval);
	e := filing.effect_void(e, a, args, approval);
	e.outcome := null;
	return e;
end
$$;

-- condition: it waits for its answer, which is given once
create or replace function filing.unanswered(e filing.entry, a org.actor)
returns boolean
language sql stable
as $$
	select (e).outcome = 'pending'
$$;
insert into flow.unmet (condition, code)
values ('filing.unanswered', 'demand_answered')
on conflict (condition) do update set code = excluded.code;

-- effect: declined, with the reason, which the filing unit is told (X57)
create or replace function filing.effect_decline(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	note	text := btrim(args -> 'body' ->> 'note');
begin
	perform ledger.demand_decline(e.entry, e.in_force_version, a.unit, note,
	    approval);
	e.outcome := 'declined';
	perform filing.notice_units(e, array[e.unit], null, 'decline',
	    format('市委改革办未采纳：%s（%s）', e.title, note));
	return e;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('demand_flaws', 'effect_demand_approve', 'effect_demand_void', 'unanswered', 'effect_decline') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
