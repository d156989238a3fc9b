-- SPDX-License-Identifier: Apache-2.0
-- Effect: a new version to work on; the approved one stays in force meanwhile.
create or replace function filing.effect_revise(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	return filing.reopen(e, a);
end
$$;
alter function filing.effect_revise(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_revise(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_revise(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
