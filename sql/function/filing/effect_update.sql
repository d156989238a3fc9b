-- SPDX-License-Identifier: Apache-2.0
-- Effect: the new state stands in the place of the last.  What was owed for
-- earlier periods and never begun is settled by it, and stays late; what is
-- owed for later ones lapses once the work is done (R55, R115).
create or replace function filing.effect_update(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	o	filing.obligation;
begin
	e := filing.effect_approve(e, a, args, approval);
	perform ledger.timeliness_put(t, e.version, approval)
	from filing.obligation t where t.entry = e.entry;
	update filing.obligation set state = 'waived', late = true,
	    extension = null, closed_at = ops.now()
	where subject = e.subject and unit = e.unit and module = e.module
	and period < e.period and state = 'open' and entry is null;
	for o in select * from filing.obligation t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.period > e.period and t.state = 'open' and t.entry is null
	    for update loop
		if not filing.is_owed(o) then
			update filing.obligation set state = 'waived',
			    extension = null, closed_at = ops.now()
			where obligation = o.obligation;
		end if;
	end loop;
	return e;
end
$$;
alter function filing.effect_update(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_update(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_update(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
