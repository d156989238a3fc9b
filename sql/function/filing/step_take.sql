-- SPDX-License-Identifier: Apache-2.0
-- select filing.step_take(e, s, a, args, approval) into e;
-- Carries a step out: what happened is written first, so that a second
-- signature of one person is refused before anything is checked.
create or replace function filing.step_take(e filing.entry, s flow.step,
    a org.actor, args jsonb, p_approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	if s.settles and p_approval is null then
		perform ops.refuse('revision_stale');
	end if;
	perform filing.papers_check(e, s, a);
	perform filing.event_add(e, s, a, args, p_approval);
	if s.findings then
		perform filing.findings_check(e, args);
	end if;
	if s.guard is not null then
		execute format('select %s($1, $2, $3)', s.guard)
		using e, a, args;
	end if;
	e.stage := s.next;
	e.state := coalesce(s.state, e.state);
	if s.effect is not null then
		execute format('select (x).* from %s($1, $2, $3, $4) x',
		    s.effect) into e using e, a, args, p_approval;
	end if;
	e := filing.put(e, filing.body(e), a);
	perform filing.join_settle(e, a);
	perform filing.notice_move(e, s, a, args);
	perform ops.audit_note(jsonb_build_object('entry', e.entry,
	    'action', s.action, 'version', e.version, 'stage', e.stage));
	return e;
end
$$;
alter function filing.step_take(filing.entry, flow.step, org.actor, jsonb,
	bigint) owner to rr_owner;
revoke all on function filing.step_take(filing.entry, flow.step, org.actor,
	jsonb, bigint) from public;
grant execute on function filing.step_take(filing.entry, flow.step,
	org.actor, jsonb, bigint) to rr_writer;
