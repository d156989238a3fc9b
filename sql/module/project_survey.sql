-- SPDX-License-Identifier: Apache-2.0
-- 6b 重大改革项目满意度 (手册四(六)2): the reform office enters it, and that is all
-- (X7, R125); one a project and year (R126), which the office owes at its end
-- (R124) until every project has one; shown and never scored (R123).
insert into flow.stage (module, stage, label, position, scope, role) values
	('project_survey', 'entry', '录入', 1, 'own', 'clerk'),
	('project_survey', 'approved', '已入库', 2, null, null),
	('project_survey', 'voided', '已作废', 3, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'project_survey';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, settles, guard, effect) values
	('project_survey', 'entry', 'create', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, false, null, null),
	('project_survey', 'entry', 'edit', 'reform_office', 'clerk', 'own', 'entry', null, false, false, false, null, null),
	('project_survey', 'entry', 'discard', 'reform_office', 'clerk', 'own', 'voided', 'voided', false, false, false, null, 'filing.effect_discard'),
	('project_survey', 'entry', 'submit', 'reform_office', 'clerk', 'own', 'approved', 'approved', true, false, true, 'filing.guard_submit', 'filing.effect_project_survey'),
	('project_survey', 'approved', 'revise', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, false, null, 'filing.effect_revise'),
	('project_survey', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, true, null, 'filing.effect_project_survey_void');

insert into flow.hook (module, flaws, claim, title, owes, begins,
    claims)
values ('project_survey', 'filing.project_survey_flaws',
    'filing.project_survey_claim', 'filing.project_survey_title',
    'filing.project_survey_owes', 'filing.project_survey_begins',
    '{project,year}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, title = excluded.title, owes = excluded.owes,
    begins = excluded.begins, claims = excluded.claims;

insert into ledger.target (module, position, relation, rows_field, row_key,
	key, subject_column, subject_from) values
	('project_survey', 1, 'project_survey', null, null, '{entry}',
	    null, null)
on conflict (module, position) do update set relation = excluded.relation,
	rows_field = excluded.rows_field, row_key = excluded.row_key,
	key = excluded.key, subject_column = excluded.subject_column,
	subject_from = excluded.subject_from;

create or replace function filing.project_survey_title(e filing.entry,
    p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return nullif(concat_ws(' ', (select s.title from filing.entry s
	    where s.entry::text = p_body ->> 'project'),
	    (p_body ->> 'year') || '年度满意度'), '');
end
$$;

-- Of no year to come; a change keeps to its project and year.
create or replace function filing.project_survey_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	if (p_body ->> 'year')::numeric > extract(year from ops.today()) then
		return next filing.flaw_make('/body/year', 'event_in_future',
		    '该年度尚未开始');
	end if;
	return query select (filing.flaw_make('/body/' || f, 'invalid_value',
	    '变更不能改动项目和年度，请另行填报')).*
	from unnest('{project,year}'::text[]) f, filing.version v
	where v.entry = e.entry and v.version = e.in_force_version
	and v.body -> f is distinct from p_body -> f;
end
$$;

-- Projects that the year's survey is still to be entered of: in force, and not all
-- done before the year began.  p_besides: a filing that is being entered.
create or replace function filing.project_survey_missing(p_year int,
    p_besides filing.entry default null)
returns table (project bigint)
language plpgsql stable
as $$
begin
	return query select p.project from ledger.project p
	where upper_inf(p.in_force)
	and p.project::text is distinct from filing.body(p_besides) ->> 'project'
	and exists (select from ledger.project_milestone m
	    where m.project = p.project and upper_inf(m.in_force)
	    and not exists (select from ledger.project_milestone_state s
	        where s.project = m.project
	        and s.milestone_id = m.milestone_id and upper_inf(s.in_force)
	        and s.completed_on < make_date(p_year, 1, 1)))
	and not exists (select from ledger.project_survey s
	    where s.project = p.project and s.year = p_year
	    and upper_inf(s.in_force))
	order by p.project;
end
$$;

-- Who owes one: the office, with the fourth quarter, while a project is without.
-- Of a year that is over it does not begin to.
create or replace function filing.project_survey_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select u.unit, null::bigint, null::date from org.unit u
	where u.kind = 'reform_office' and u.in_force @> ops.today()
	and p_period like '%Q4' and ops.today() <= ops.period_end(p_period)
	and exists (select
	    from filing.project_survey_missing(left(p_period, 4)::int));
end
$$;

-- It begins with the first project that is without.
create or replace function filing.project_survey_begins(o filing.obligation)
returns jsonb
language plpgsql stable
as $$
declare
	y	int := left((o).period, 4)::int;
begin
	return jsonb_strip_nulls(jsonb_build_object('year', y, 'project', (
	    select m.project from filing.project_survey_missing(y) m limit 1)));
end
$$;

-- effect: in force at once; the last project of the year answers what is owed
create or replace function filing.effect_project_survey(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	y	int := (filing.body(e) ->> 'year')::int;
begin
	perform filing.obligation_answer(e, case when not exists (
	    select from filing.project_survey_missing(y, e))
	    then y || 'Q4' end);
	return filing.effect_enter(e, a, args, approval);
end
$$;

-- effect: the year is owed again, whichever project's survey had answered it
create or replace function filing.effect_project_survey_void(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	y	text := filing.body(e) ->> 'year';
begin
	update filing.obligation set state = 'open', entry = null,
	    filed_on = null, closed_at = null
	where module = e.module and unit = e.unit and subject is null
	and period = y || 'Q4' and state = 'met';
	return filing.effect_void(e, a, args, approval);
end
$$;

create or replace function filing.project_survey_claim(e filing.entry,
    p_body jsonb, p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
begin
	return row((p_body ->> 'project') || ' | ' || (p_body ->> 'year'), null,
	    null, filing.project_survey_title(e, p_body),
	    'already_exists')::filing.key_claim;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('project_survey_title', 'project_survey_flaws',
	    'project_survey_claim', 'project_survey_missing',
	    'project_survey_owes', 'project_survey_begins',
	    'effect_project_survey', 'effect_project_survey_void') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
