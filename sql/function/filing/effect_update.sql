-- SPDX-License-Identifier: Apache-2.0
-- Effect: the new state stands in the place of the last, and settles what is owed
-- beside it.  A report that it overtook was in time by the day it was filed.
create or replace function filing.effect_update(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	e := filing.effect_approve(e, a, args, approval);
	perform ledger.timeliness_put(t, e.version, approval)
	from filing.obligation t where t.entry = e.entry;
	perform ledger.timeliness_put(o, u.version, approval)
	from filing.obligations_settle(e, a) o
	join filing.entry u on u.entry = o.entry;
	return e;
end
$$;
alter function filing.effect_update(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_update(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_update(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
