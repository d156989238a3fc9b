-- SPDX-License-Identifier: Apache-2.0
-- Guard of submitting a report on assigned work: that, and a good body.
create or replace function filing.guard_update(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql volatile
as $$
begin
	perform filing.guard_update_current(e, a, args);
	perform filing.guard_submit(e, a, args);
end
$$;
alter function filing.guard_update(filing.entry, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.guard_update(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_update(filing.entry, org.actor, jsonb)
	to rr_writer;
