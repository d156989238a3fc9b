-- SPDX-License-Identifier: Apache-2.0
-- Guard of every step that puts a body forward (submit, correct, distribute):
-- it has no flaw, and what it claims for itself alone is free or its own.
create or replace function filing.guard_submit(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql volatile
as $$
declare
	v	filing.version;
	hook	text;
	c	filing.key_claim;
begin
	perform filing.flaws_refuse(array(select f from filing.entry_flaws(e) f));
	select h.claim into hook from flow.hook h where h.module = e.module;
	if hook is null then
		return;
	end if;
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	execute format('select (x).* from %s($1, $2, $3) x', hook)
	into c using e, v.body, v.derived;
	perform filing.claim_take(e, c, a);
end
$$;
alter function filing.guard_submit(filing.entry, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.guard_submit(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_submit(filing.entry, org.actor, jsonb)
	to rr_writer;
