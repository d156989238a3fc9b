-- SPDX-License-Identifier: Apache-2.0
-- 3 成效晾晒 (手册四(三)): clerk of a district or department → own reviewer →
-- reform office.  The four offices of the city are departments here too.
insert into flow.stage (module, stage, label, position, scope, role) values
	('achievement', 'entry', '录入', 1, 'own', 'clerk'),
	('achievement', 'unit_review', '本级审核', 2, 'own', 'reviewer'),
	('achievement', 'office_review', '市委改革办审核', 3, 'city', 'reviewer'),
	('achievement', 'approved', '已通过', 4, null, null),
	('achievement', 'voided', '已作废', 5, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'achievement';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect)
select 'achievement', t.stage, t.action, k, t.role, 'own', t.next, t.state,
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
	('achievement', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, true, null, 'filing.effect_approve'),
	('achievement', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, null, 'filing.effect_return'),
	('achievement', 'unit_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void'),
	('achievement', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void'),
	('achievement', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, true, null, 'filing.effect_void');

insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    condition) values
	('achievement', 'office_review', 'receive', 'reform_office', 'reviewer', 'city', 'office_review', 'filing.papers_due');

insert into flow.hook (module, flaws, claim, fill, alike, proofs, returns_counted,
    also, drawn,
    claims, claims_else)
values ('achievement', 'filing.achievement_flaws', 'filing.achievement_claim',
    'filing.achievement_fill', 'filing.achievement_alike',
    '{evidence,participants}', true, '{成效亮晒比拼,成效亮晒管理,成效晾晒管理}', '{"from": "pilot_update", "rows": "results",
    "row": "result_id", "link": "pilot_result", "link_row": "pilot_result_row",
    "label": "转为成效晾晒草稿"}',
    '{source,situation}', '{matter,event_date,situation}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, fill = excluded.fill, alike = excluded.alike,
    proofs = excluded.proofs, returns_counted = excluded.returns_counted,
    also = excluded.also,
    drawn = excluded.drawn,
    claims = excluded.claims,
    claims_else = excluded.claims_else;

-- What a unit is appraised by (R93): its facts of a year by indicator.
update ledger.target set tally = '{"by": "situation", "list": "situation",
    "class": "indicator", "labels": "brand", "day": "event_date"}'
where module = 'achievement' and position = 1;

-- filing.report_year_open(2022)	-- may an event of that year still be filed?
-- The year of the report (R95, X45): this year; the last one while its fourth
-- quarter may still be approved (X33).  A setting may fix another year.
create or replace function filing.report_year_open(p_year int)
returns boolean
language plpgsql stable
as $$
declare
	fixed	text := ops.setting_get('report_year', null);
	this	int := extract(year from ops.today())::int;
begin
	return p_year = coalesce(fixed::int, this) or fixed is null
	    and p_year = this - 1
	    and ops.now() < ops.approval_window_end(
	        ops.period_end(p_year || 'Q4'));
end
$$;

-- What the manual asks of an achievement besides its form.  files: attachments by
-- field; C5 wants the participants' list.
create or replace function filing.achievement_flaws(e filing.entry,
    p_body jsonb, p_files jsonb)
returns setof filing.flaw
language sql stable
as $$
	select * from filing.situation_flaws(e, p_body, '/body',
	    '/body/participants', p_body -> 'classified' is not distinct from 'true'
	    or coalesce((p_files ->> 'participants')::int, 0) > 0, false)
$$;

-- One experience counts once a situation and source (R97, X39).  What a
-- classified filing may not name, its alias and day stand for.
create or replace function filing.achievement_claim(e filing.entry,
    p_body jsonb, p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
begin
	return row(e.unit || ' | ' || (p_body ->> 'situation') || ' | '
	    || coalesce(filing.source_key(p_body ->> 'source'),
	        regexp_replace(concat_ws('·', p_body ->> 'event_date',
	        p_body ->> 'matter'), '\s', '', 'g')),
	    null, null, p_body ->> 'source', 'source_taken')::filing.key_claim;
end
$$;

-- Of whichever unit (X40): the same source; the same situation on the same day,
-- of the press in the same medium; what stands as a result of a project or pilot.
create or replace function filing.achievement_alike(e filing.entry,
    p_body jsonb)
returns table (entry bigint, version int, why text)
language plpgsql stable
as $$
begin
	return query (select v.entry, v.version, 'same_source'
	from filing.version v
	join filing.entry f on f.entry = v.entry
	where filing.source_key(v.body ->> 'source')
	    = filing.source_key(p_body ->> 'source')
	and v.body ? 'source' and v.entry <> (e).entry
	and f.module = (e).module and filing.stands_beside(f, v.version)
	limit filing.alike_most())
	union all
	(select v.entry, v.version, 'same_event'
	from filing.version v
	join filing.entry f on f.entry = v.entry
	where v.body ->> 'event_date' = p_body ->> 'event_date'
	and v.body ->> 'situation' = p_body ->> 'situation'
	and v.body ? 'event_date' and v.entry <> (e).entry
	and v.body ->> 'medium' is not distinct from p_body ->> 'medium'
	and f.module = (e).module and filing.stands_beside(f, v.version)
	limit filing.alike_most())
	union all
	select x.entry, x.version, x.why
	from filing.alike_results(e, filing.source_key(p_body ->> 'source'),
	    'e ' || (p_body ->> 'event_date') || ' '
	    || (p_body ->> 'situation'), 'n '
	    || filing.source_key(p_body ->> 'matter'),
	    p_body ->> 'pilot_result_row',
	    (p_body ->> 'pilot_result')::bigint) x;
end
$$;

-- Here, after the functions: no migration knows filing.source_key.
set role rr_owner;
create index if not exists version_of_source on filing.version
	((filing.source_key(body ->> 'source'))) where body ? 'source';
create index if not exists version_of_matter on filing.version
	((filing.source_key(body ->> 'matter'))) where body ? 'matter';
-- No pending list: every look-up would read it through, 30 ms of 20,000 updates.
create index if not exists version_of_result_key on filing.version
	using gin ((filing.result_keys(body))) with (fastupdate = off)
	where body ? 'results';
reset role;

-- What was said of a pilot's result is not asked again (X46): a draft that names
-- a row of an update in force takes over its words where it has none.  A row
-- that the update does not have is named no longer.
create or replace function filing.achievement_fill(e filing.entry, p_body jsonb,
    p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
declare
	r	jsonb;
begin
	if not p_body ? 'pilot_result_row'
	    or p_body -> 'pilot_result' is not distinct from
	        p_before -> 'pilot_result'
	    and p_body -> 'pilot_result_row' = p_before -> 'pilot_result_row' then
		return p_body;
	end if;
	select x into r from filing.entry u join filing.version v
	    on v.entry = u.entry and v.version = u.in_force_version,
	    jsonb_array_elements(v.body -> 'results') x
	where u.entry::text = p_body ->> 'pilot_result' and u.unit = (e).unit
	and u.module = 'pilot_update'
	and x -> 'result_id' = p_body -> 'pilot_result_row';
	if r is null then
		return p_body - 'pilot_result_row';
	end if;
	return jsonb_strip_nulls(jsonb_build_object('classified', false,
	    'matter', left(r ->> 'name', 60), 'problem_solved',
	    r ->> 'measures', 'main_results', r ->> 'effects')) || p_body;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('report_year_open',
	    'achievement_flaws', 'achievement_claim', 'achievement_alike',
	    'achievement_fill') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
