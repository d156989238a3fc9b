-- SPDX-License-Identifier: Apache-2.0
-- Effect: the submitter took it back; a draft claims nothing (X13).
create or replace function filing.effect_withdraw(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.claim_settle(e, 'withdraw');
	perform filing.obligation_unfile(e);
	return filing.reopen(e, a);
end
$$;
alter function filing.effect_withdraw(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_withdraw(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_withdraw(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
