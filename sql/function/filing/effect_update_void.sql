-- SPDX-License-Identifier: Apache-2.0
-- Effect: what was approved before it is in force again, and a later report that
-- lapsed with its 已完成 is owed again.
create or replace function filing.effect_update_void(e filing.entry,
    a org.actor, args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_void(e, a, args, approval);
	perform ledger.timeliness_void(e.entry, approval);
	perform filing.update_undo(e, approval);
	return e;
end
$$;
alter function filing.effect_update_void(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_update_void(filing.entry, org.actor,
	jsonb, bigint) from public;
grant execute on function filing.effect_update_void(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
