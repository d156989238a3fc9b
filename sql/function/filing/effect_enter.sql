-- SPDX-License-Identifier: Apache-2.0
-- Effect of a submission that nobody reviews (X7): signed, and in force at once.
create or replace function filing.effect_enter(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	return filing.effect_approve(filing.effect_submit(e, a, args, approval),
	    a, args, approval);
end
$$;
alter function filing.effect_enter(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_enter(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_enter(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
