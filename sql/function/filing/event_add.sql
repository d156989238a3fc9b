-- SPDX-License-Identifier: Apache-2.0
-- perform filing.event_add(e, s, a, args, approval);
-- Before the step is carried out: e as it stands, s says where it goes.  The
-- index four_eyes refuses a second signature of one person in this round.
create or replace function filing.event_add(e filing.entry, s flow.step,
    a org.actor, args jsonb, p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	insert into filing.event (era, at, entry, module, version, round,
	    action, stage, next, state, revision, account, unit, kind, role,
	    grant_id, eyes, approval, reason_code, note, findings, target)
	values (ops.era(), ops.now(), e.entry, e.module, e.version, e.round,
	    s.action, s.stage, s.next, coalesce(s.state, e.state),
	    e.revision + 1, a.account, a.unit, a.kind, a.role, a.grant_id,
	    s.eyes, p_approval, args -> 'body' ->> 'reason_code',
	    nullif(btrim(args -> 'body' ->> 'note'), ''),
	    case when s.findings
	    then nullif(args -> 'body' -> 'findings', 'null') end,
	    case when s.target is not null
	    then args -> 'body' ->> 'unit' end);
end
$$;
alter function filing.event_add(filing.entry, flow.step, org.actor, jsonb,
	bigint) owner to rr_owner;
revoke all on function filing.event_add(filing.entry, flow.step, org.actor,
	jsonb, bigint) from public;
grant execute on function filing.event_add(filing.entry, flow.step,
	org.actor, jsonb, bigint) to rr_writer;
