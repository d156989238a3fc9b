-- SPDX-License-Identifier: Apache-2.0
-- 6b 重大改革项目满意度 (手册四(六)2): the reform office enters it, and that is all
-- (X7, R125); one a project and year (R126), shown and never scored (R123).
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
	('project_survey', 'entry', 'submit', 'reform_office', 'clerk', 'own', 'approved', 'approved', true, false, true, 'filing.guard_submit', 'filing.effect_enter'),
	('project_survey', 'approved', 'revise', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, false, null, 'filing.effect_revise'),
	('project_survey', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, true, null, 'filing.effect_void');

insert into flow.hook (module, flaws, claim, title)
values ('project_survey', 'filing.project_survey_flaws',
    'filing.project_survey_claim', 'filing.project_survey_title')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, title = excluded.title;

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
	    'project_survey_claim') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
