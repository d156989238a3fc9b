-- SPDX-License-Identifier: Apache-2.0
-- Effect of taking a draft away: it is voided and claims nothing, and what was
-- never submitted is in no list any more; a revision is dropped, and the filing
-- stands again as it was approved.
create or replace function filing.effect_discard(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
begin
	perform filing.claim_settle(e, 'discard');
	update filing.version set frozen_at = ops.now()
	where entry = e.entry and version = e.version and frozen_at is null;
	if e.in_force_version is not null then
		e.version := e.in_force_version;
		e.round := e.version;
	else
		update filing.obligation set state = 'open', entry = null,
		    filed_on = null
		where entry = e.entry;
		e.discarded := not exists (select from filing.event v
		    where v.entry = e.entry
		    and v.next not in ('entry', 'voided'));
	end if;
	return e;
end
$$;
alter function filing.effect_discard(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_discard(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_discard(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
