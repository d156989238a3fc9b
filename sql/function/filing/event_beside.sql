-- SPDX-License-Identifier: Apache-2.0
-- perform filing.event_beside(d, 'adopt', d.stage, d.state, '…', 17, a, 5);
-- What an act upon one filing does to another: a task takes a demand up, a
-- recall voids a draft.  It stands in that filing's own history, and counts as a
-- change of it.
create or replace function filing.event_beside(e filing.entry, p_action text,
    p_next text, p_state text, p_note text, p_related bigint, a org.actor,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	insert into filing.event (era, at, entry, module, version, round,
	    action, stage, next, state, revision, account, unit, kind, role,
	    grant_id, eyes, approval, note, related)
	values (ops.era(), ops.now(), e.entry, e.module, e.version, e.round,
	    p_action, e.stage, p_next, p_state, e.revision + 1, a.account,
	    a.unit, a.kind, a.role, a.grant_id, false, p_approval, p_note,
	    p_related);
	e.stage := p_next;
	e.state := p_state;
	perform filing.put(e, filing.body(e), a);
end
$$;
alter function filing.event_beside(filing.entry, text, text, text, text,
	bigint, org.actor, bigint) owner to rr_owner;
revoke all on function filing.event_beside(filing.entry, text, text, text,
	text, bigint, org.actor, bigint) from public;
grant execute on function filing.event_beside(filing.entry, text, text, text,
	text, bigint, org.actor, bigint) to rr_writer;
