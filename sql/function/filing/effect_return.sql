-- SPDX-License-Identifier: Apache-2.0
-- Effect: back on the clerk's desk; what it claims lapses in ten working days.
create or replace function filing.effect_return(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.claim_settle(e, 'return');
	return filing.reopen(e, a);
end
$$;
alter function filing.effect_return(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_return(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_return(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
