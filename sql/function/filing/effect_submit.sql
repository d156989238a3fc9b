-- SPDX-License-Identifier: Apache-2.0
-- Effect: the body is signed, and what was owed is filed (late once and for
-- ever, if it is).
create or replace function filing.effect_submit(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	update filing.version set frozen_at = ops.now()
	where entry = e.entry and version = e.version;
	update filing.obligation set state = 'filed',
	    late = late or ops.today() > due
	where entry = e.entry and state = 'open';
	return e;
end
$$;
alter function filing.effect_submit(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_submit(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_submit(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
