-- SPDX-License-Identifier: Apache-2.0
-- Effect of a last approval, and the only way into the ledger: the body with the
-- reviewer's findings becomes the fact, in the place of what it replaces.  Where
-- the version came with a migration, so did the fact, and says so (X60).
create or replace function filing.effect_approve(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform ledger.fact_write(e.module, e.entry, e.version, e.unit,
	    e.subject, e.period, filing.body(e) || filing.findings_in(e),
	    approval, case when filing.migrated(e.entry, e.version)
	    then 'migration' else 'flow' end);
	e.in_force_version := e.version;
	perform filing.claim_settle(e, 'approve');
	update filing.obligation o set state = 'met', closed_at = ops.now(),
	    filed_on = coalesce(o.filed_on, ops.today()),
	    late = o.late or coalesce(o.filed_on, ops.today())
	        > filing.due_in_hope(o)
	where o.entry = e.entry and o.state <> 'met';
	return e;
end
$$;
alter function filing.effect_approve(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_approve(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_approve(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
