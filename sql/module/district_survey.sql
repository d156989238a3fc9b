-- SPDX-License-Identifier: Apache-2.0
-- 6a 区县满意度 (手册四(六)1): clerk of the survey centre → reform office; no
-- review in the centre itself (X7).  One a quarter, which the centre owes (R122).
insert into flow.stage (module, stage, label, position, scope, role) values
	('district_survey', 'entry', '录入', 1, 'own', 'clerk'),
	('district_survey', 'office_review', '市委改革办审核', 2, 'city', 'reviewer'),
	('district_survey', 'approved', '已通过', 3, null, null),
	('district_survey', 'voided', '已作废', 4, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'district_survey';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect) values
	('district_survey', 'entry', 'create', 'survey_centre', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, null),
	('district_survey', 'entry', 'edit', 'survey_centre', 'clerk', 'own', 'entry', null, false, false, null, false, false, null, null),
	('district_survey', 'entry', 'discard', 'survey_centre', 'clerk', 'own', 'voided', 'voided', false, false, null, false, false, null, 'filing.effect_discard'),
	('district_survey', 'entry', 'submit', 'survey_centre', 'clerk', 'own', 'office_review', 'in_review', true, false, null, false, false, 'filing.guard_submit', 'filing.effect_district_survey'),
	('district_survey', 'office_review', 'withdraw', 'survey_centre', 'clerk', 'own', 'entry', 'withdrawn', false, false, null, true, false, null, 'filing.effect_withdraw'),
	('district_survey', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, false, true, null, 'filing.effect_approve'),
	('district_survey', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('district_survey', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void'),
	('district_survey', 'approved', 'revise', 'survey_centre', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, 'filing.effect_revise'),
	('district_survey', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, null, 'filing.effect_void');

insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition) values
	('district_survey', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', 'filing.papers_due');

-- The statistics bureau, under which the centre stands and which the annex names
-- as the owner of these data, sees them (X8).
insert into flow.hook (module, flaws, claim, title, owes, begins, overseen,
    claims)
values ('district_survey', 'filing.district_survey_flaws',
    'filing.district_survey_claim', 'filing.district_survey_title',
    'filing.district_survey_owes', 'filing.district_survey_begins',
    true, '{period}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, title = excluded.title, owes = excluded.owes,
    begins = excluded.begins, overseen = excluded.overseen,
    claims = excluded.claims;

-- Of what was filed before it was so; afterwards every act writes it.
insert into filing.audience (unit, module, entry)
select u, e.module, e.entry
from filing.entry e, filing.overseer(e.module, e.unit) u
where e.module = 'district_survey' and u is not null
and exists (select from filing.event v where v.entry = e.entry
    and v.action = 'submit')
on conflict do nothing;

-- Who owes the survey of a quarter: the centre, until it has filed it.  Of a
-- quarter that is over it does not begin to: a new system asks for none of the
-- time before it.
create or replace function filing.district_survey_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select u.unit, null::bigint, null::date from org.unit u
	where u.kind = 'survey_centre' and u.in_force @> ops.today()
	and ops.today() <= ops.period_end(p_period)
	and not exists (select from filing.entry e
	    where e.module = 'district_survey' and e.unit = u.unit
	    and e.period = p_period and e.state in ('in_review', 'approved'));
end
$$;

create or replace function filing.district_survey_begins(o filing.obligation)
returns jsonb
language plpgsql stable
as $$
begin
	return jsonb_build_object('period', (o).period);
end
$$;

-- effect: signed, and what the centre owed for that quarter is answered by it
create or replace function filing.effect_district_survey(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.obligation_answer(e, filing.body(e) ->> 'period');
	return filing.effect_submit(e, a, args, approval);
end
$$;

create or replace function filing.district_survey_title(e filing.entry,
    p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return case when p_body ->> 'period' ~ '^[0-9]{4}Q[1-4]$'
	    then ops.period_label(p_body ->> 'period') else '' end
	    || '区县改革满意度';
end
$$;

-- Every unit that reports in the quarter has a score, missing ones are named;
-- no quarter that has not begun.
create or replace function filing.district_survey_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	q	text := p_body ->> 'period';
	names	text;
begin
	if q !~ '^[0-9]{4}Q[1-4]$' then
		return next filing.flaw_make('/body/period', 'invalid_value',
		    '“期次”应为季度，如“2023年第一季度”');
		return;
	elsif ops.period_start(q) > ops.today() then
		return next filing.flaw_make('/body/period', 'event_in_future',
		    '该季度尚未开始');
		return;
	elsif e.in_force_version is not null and q is distinct from (
	    select v.body ->> 'period' from filing.version v
	    where v.entry = e.entry and v.version = e.in_force_version) then
		return next filing.flaw_make('/body/period', 'invalid_value',
		    '变更不能改动期次，请另行填报');
	end if;
	if jsonb_typeof(p_body -> 'rows') is distinct from 'array' then
		return;
	end if;
	select string_agg(u.short, '、' order by u.unit) into names
	from org.unit u where u.kind = 'district' and u.reports
	and u.in_force @> least(ops.period_end(q), ops.today())
	and not exists (select from jsonb_array_elements(p_body -> 'rows') r
	    where jsonb_typeof(r) = 'object' and r ->> 'unit' = u.unit);
	if names is not null then
		return next filing.flaw_make('/body/rows', 'units_missing',
		    '缺少以下区县的得分：' || names);
	end if;
end
$$;

create or replace function filing.district_survey_claim(e filing.entry,
    p_body jsonb, p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
begin
	return row(p_body ->> 'period', null, null, p_body ->> 'period',
	    'already_exists')::filing.key_claim;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('district_survey_title',
	    'district_survey_flaws', 'district_survey_owes',
	    'district_survey_begins', 'effect_district_survey',
	    'district_survey_claim') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
