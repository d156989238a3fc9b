-- SPDX-License-Identifier: Apache-2.0
-- Effect: back on the clerk's desk; what it claims lapses in ten working days.
-- What never left the unit was not filed.
create or replace function filing.effect_return(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.claim_settle(e, 'return');
	if a.unit = e.unit then
		perform filing.obligation_unfile(e);
	end if;
	return filing.reopen(e, a);
end
$$;
alter function filing.effect_return(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_return(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_return(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
