-- SPDX-License-Identifier: Apache-2.0
-- Effect of recalling the whole: nothing of it is in force, nobody owes a report,
-- nor is blamed for one.
create or replace function filing.effect_recall(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.unit_recall(e, r.unit, a)
	from filing.assigned_rows(e.entry, e.in_force_version) r;
	perform ledger.fact_void(e.module, e.entry, approval);
	perform filing.claim_settle(e, 'void');
	e.in_force_version := null;
	return e;
end
$$;
alter function filing.effect_recall(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_recall(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_recall(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
