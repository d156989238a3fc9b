-- SPDX-License-Identifier: Apache-2.0
-- Effect: nothing of it is in force any more, its keys are free, nobody owes an
-- update of it nor has one on a desk; what it answered is owed again.
create or replace function filing.effect_void(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	open_	int;
begin
	perform ledger.fact_void(e.module, e.entry, approval);
	perform filing.claim_settle(e, 'void');
	e.in_force_version := null;
	update filing.obligation set state = 'waived', closed_at = ops.now(),
	    extension = null
	where subject = e.entry and state in ('open', 'filed');
	update filing.obligation set state = 'open', entry = null,
	    filed_on = null, closed_at = null
	where entry = e.entry;
	perform filing.updates_end(e, null, '所属事项已作废', a);
	perform filing.notice_units(e, filing.involved_units(e), null, 'void',
	    format('已作废：%s', e.title));
	return e;
end
$$;
alter function filing.effect_void(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_void(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_void(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
