-- SPDX-License-Identifier: Apache-2.0
-- 8 深改委会议: clerk of the reform office → its reviewer.  With the approval every
-- decision of the meeting is a filing of its own, assigned to its units.
insert into flow.stage (module, stage, label, position, scope, role) values
	('commission_meeting', 'entry', '录入', 1, 'own', 'clerk'),
	('commission_meeting', 'office_review', '市委改革办审核', 2, 'city', 'reviewer'),
	('commission_meeting', 'approved', '已通过', 3, null, null),
	('commission_meeting', 'voided', '已作废', 4, null, null)
on conflict (module, stage) do update set label = excluded.label,
    position = excluded.position, scope = excluded.scope, role = excluded.role;

delete from flow.step where module = 'commission_meeting';
insert into flow.step (module, stage, action, unit_kind, role, scope, next,
    state, eyes, needs_reason, reason_list, submitter, settles, guard, effect) values
	('commission_meeting', 'entry', 'create', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, null),
	('commission_meeting', 'entry', 'edit', 'reform_office', 'clerk', 'own', 'entry', null, false, false, null, false, false, null, null),
	('commission_meeting', 'entry', 'discard', 'reform_office', 'clerk', 'own', 'voided', 'voided', false, false, null, false, false, null, 'filing.effect_discard'),
	('commission_meeting', 'entry', 'submit', 'reform_office', 'clerk', 'own', 'office_review', 'in_review', true, false, null, false, false, 'filing.guard_submit', 'filing.effect_submit'),
	('commission_meeting', 'office_review', 'withdraw', 'reform_office', 'clerk', 'own', 'entry', 'withdrawn', false, false, null, true, false, null, 'filing.effect_withdraw'),
	('commission_meeting', 'office_review', 'approve', 'reform_office', 'reviewer', 'city', 'approved', 'approved', true, false, null, false, true, 'filing.guard_submit', 'filing.effect_meeting'),
	('commission_meeting', 'office_review', 'return', 'reform_office', 'reviewer', 'city', 'entry', 'returned', true, true, 'return_reason', false, false, null, 'filing.effect_return'),
	('commission_meeting', 'office_review', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, 'filing.guard_meeting_void', 'filing.effect_void'),
	('commission_meeting', 'approved', 'revise', 'reform_office', 'clerk', 'own', 'entry', 'draft', false, false, null, false, false, null, 'filing.effect_revise'),
	('commission_meeting', 'approved', 'void', 'reform_office', 'reviewer', 'city', 'voided', 'voided', false, true, null, false, true, 'filing.guard_meeting_void', 'filing.effect_void');

insert into flow.hook (module, flaws, claim, title, fill, claims)
values ('commission_meeting', 'filing.meeting_flaws', 'filing.meeting_claim',
    'filing.meeting_title', 'filing.meeting_fill',
    '{number,held_on}')
on conflict (module) do update set flaws = excluded.flaws,
    claim = excluded.claim, title = excluded.title, fill = excluded.fill,
    claims = excluded.claims;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from, words) values
	('commission_meeting', 1, 'commission_meeting', null, null,
	    '{commission_meeting}', 'commission_meeting', 'entry',
	    'ledger.meeting_words'),
	('commission_meeting', 2, 'commission_meeting_agenda', 'agenda', 'title',
	    '{commission_meeting,title}', 'commission_meeting', 'entry', null),
	('commission_meeting', 3, 'commission_meeting_decision', 'decisions',
	    'decision_id', '{commission_meeting,decision_id}',
	    'commission_meeting', 'entry', null)
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from,
    words = excluded.words;

-- 市委深改委第12次会议（2023-03-10）
create or replace function filing.meeting_title(e filing.entry, p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return ledger.meeting_words(p_body, null);
end
$$;

-- Every decision has an id for good, by which its filing is known.
create or replace function filing.meeting_fill(e filing.entry, p_body jsonb,
    p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
begin
	if not p_body ? 'decisions' then
		return p_body;
	end if;
	return p_body || jsonb_build_object('decisions', filing.rows_identify(
	    p_body -> 'decisions', 'decision_id', 'title',
	    filing.rows_known((e).entry, 'decisions', 'decision_id', 'title')));
end
$$;

-- The rows of decisions of a body, with their place.
create or replace function filing.meeting_decisions(p_body jsonb)
returns table (place bigint, id text, row_ jsonb)
language sql immutable
as $$
	select n - 1, r ->> 'decision_id', r
	from jsonb_array_elements(case jsonb_typeof(p_body -> 'decisions')
	    when 'array' then p_body -> 'decisions' else '[]' end)
	    with ordinality x (r, n)
	where jsonb_typeof(r) = 'object'
$$;

-- What the form cannot say: a decision that is about to be assigned has a day to
-- come and a track of its area (R35); one that has been assigned is changed on
-- its own page and nowhere else.
create or replace function filing.meeting_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	was	jsonb := (select v.body from filing.version v where v.entry = e.entry
		    and v.version = e.in_force_version);
	d	record;
	f	filing.flaw;
begin
	for d in select * from filing.meeting_decisions(p_body) loop
		if exists (select from ledger.decision x
		    where x.decision_id = d.id) then
			if not exists (select from filing.meeting_decisions(was) o
			    where o.row_ = d.row_) then
				return next filing.flaw_make(
				    format('/body/decisions/%s', d.place),
				    'invalid_value',
				    '已交办的议定事项，请在该事项的页面调整或收回');
			end if;
			continue;
		end if;
		if filing.day_of(d.row_ ->> 'due') < ops.today() then
			return next filing.flaw_make(
			    format('/body/decisions/%s/due', d.place),
			    'invalid_value', '反馈时限不能早于今天');
		end if;
		for f in select * from filing.track_flaws(d.row_) loop
			f.pointer := format('/body/decisions/%s/track', d.place);
			return next f;
		end loop;
	end loop;
	if exists (select from filing.meeting_decisions(was) o
	    join ledger.decision x on x.decision_id = o.id
	    where o.id <> all (array(select n.id
	        from filing.meeting_decisions(p_body) n where n.id is not null)))
	then
		return next filing.flaw_make('/body/decisions', 'invalid_value',
		    '已交办的议定事项不能从会议中删除，请在该事项的页面收回');
	end if;
end
$$;

-- One meeting is filed once: its number, which begins anew with a term, and its
-- day.
create or replace function filing.meeting_claim(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns filing.key_claim
language plpgsql stable
as $$
begin
	return row(concat_ws('|', p_body ->> 'number', p_body ->> 'held_on'), null,
	    null, filing.meeting_title(e, p_body),
	    'already_exists')::filing.key_claim;
end
$$;

-- effect: the meeting is in force, and each decision that it has not assigned yet
-- becomes a filing, with the units that it names
create or replace function filing.effect_meeting(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	d	record;
begin
	e := filing.effect_approve(e, a, args, approval);
	-- a decision links to a meeting that is in force
	update filing.entry t set in_force_version = e.in_force_version
	where t.entry = e.entry;
	for d in select * from filing.meeting_decisions(filing.body(e)) x
	    where not exists (select from ledger.decision k
	        where k.decision_id = x.id) order by x.place loop
		perform filing.decision_issue(e, d.row_, a, approval);
	end loop;
	return e;
end
$$;

-- perform filing.decision_issue(meeting, row, a, 5);
-- One decision of a meeting as a filing, begun and assigned in one act.
create or replace function filing.decision_issue(e filing.entry, p_row jsonb,
    a org.actor, p_approval bigint)
returns void
language plpgsql volatile
as $$
declare
	m	flow.module;
	s	flow.step;
	d	filing.entry;
begin
	select * into strict m from flow.module t where t.module = 'decision';
	select * into strict s from flow.step t where t.module = m.module
	and t.stage = 'entry' and t.action = 'create' and t.unit_kind = a.kind
	and t.role = a.role;
	d := filing.entry_insert(m, s, null, (p_row - '{units,due}'::text[])
	    || jsonb_build_object('classified', false, 'meeting', e.entry,
	    'units', (select jsonb_agg(jsonb_build_object('unit', u,
	        'due', p_row -> 'due'))
	        from jsonb_array_elements_text(p_row -> 'units') u)), '{}', a);
	perform filing.event_add(d, s, a, '{}', null);
	d := filing.put(d, filing.body(d), a);
	select * into strict s from flow.step t where t.module = m.module
	and t.stage = 'entry' and t.action = 'assign' and t.unit_kind = a.kind
	and t.role = a.role;
	perform filing.step_take(d, s, a, '{}', p_approval);
end
$$;

-- Guard: nothing that the meeting decided is still being carried out.
create or replace function filing.guard_meeting_void(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql stable
as $$
declare
	n	bigint := (select count(*) from ledger.decision d
		    where d.meeting = e.entry and upper_inf(d.in_force));
begin
	if n > 0 then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    format('会议还有%s项已交办的议定事项，请先逐项收回', n)));
	end if;
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('meeting_title', 'meeting_fill',
	    'meeting_decisions', 'meeting_flaws', 'meeting_claim',
	    'effect_meeting', 'decision_issue', 'guard_meeting_void') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
