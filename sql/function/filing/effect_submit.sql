-- SPDX-License-Identifier: Apache-2.0
-- Effect: the body is signed, and what was owed is filed (late once and for
-- ever, if it is).  What came back from above was filed before and is not late
-- for the time that others took.
create or replace function filing.effect_submit(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	update filing.version set frozen_at = ops.now()
	where entry = e.entry and version = e.version;
	update filing.obligation o set state = 'filed',
	    filed_on = coalesce(o.filed_on, ops.today()),
	    late = o.late or coalesce(o.filed_on, ops.today())
	        > filing.due_in_hope(o)
	where o.entry = e.entry and o.state = 'open';
	return e;
end
$$;
alter function filing.effect_submit(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_submit(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_submit(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
