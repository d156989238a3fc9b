-- SPDX-License-Identifier: Apache-2.0
-- perform filing.claim_take(e, c, a);
-- The second one waits for the first to commit, then is told who holds it, and by which
-- of its fields.  What
-- a returned filing held is free once its ten working days have passed, in the
-- same transaction that takes it (X61).
create or replace function filing.claim_take(e filing.entry,
    c filing.key_claim, a org.actor)
returns void
language plpgsql volatile
as $$
declare
	h	filing.claim;
	fields	text[];
	said	jsonb;
begin
	for try in 1..3 loop
		delete from filing.claim t where t.module = e.module
		and t.key = c.key and t.entry <> e.entry and not t.in_force
		and t.lapses_on < ops.today();
		insert into filing.claim (module, key, entry, canonical,
		    near_key, name, held, claimed_at)
		values (e.module, c.key, e.entry, c.canonical, c.near_key,
		    c.name, true, ops.now())
		on conflict (module, key) do update set held = true,
		    lapses_on = null, canonical = excluded.canonical,
		    near_key = excluded.near_key, name = excluded.name
		where claim.entry = excluded.entry;
		if found then
			delete from filing.claim t where t.entry = e.entry
			and t.key <> c.key and not t.in_force;
			update filing.claim t set held = false
			where t.entry = e.entry and t.key <> c.key and t.held;
			return;
		end if;
		select * into h from filing.claim t
		where t.module = e.module and t.key = c.key;
		exit when found;
	end loop;
	fields := filing.claim_fields(e.module, filing.body(e));
	said := filing.holder_json(h, a);
	said := said || jsonb_build_object('detail', filing.claim_words(e,
	    fields, (said #>> '{holder,entry}')::bigint) || '：'
	    || (said ->> 'detail'), 'fields', to_jsonb(fields));
	perform ops.refuse(c.problem, said);
end
$$;
alter function filing.claim_take(filing.entry, filing.key_claim, org.actor)
	owner to rr_owner;
revoke all on function filing.claim_take(filing.entry, filing.key_claim,
	org.actor) from public;
grant execute on function filing.claim_take(filing.entry, filing.key_claim,
	org.actor) to rr_writer;
