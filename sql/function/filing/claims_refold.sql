-- SPDX-License-Identifier: Apache-2.0
-- perform filing.claims_refold('pilot');
-- Claims keep their keys: where a key is made otherwise than it was, they are made
-- anew, each from the version that holds it, what is in force first, then the
-- oldest.  Two that turn out to be one: the second keeps its old key, and is
-- refused at its next step until one of them is returned or void.
create or replace function filing.claims_refold(p_module text)
returns void
language plpgsql volatile
as $$
declare
	hook	text := (select h.claim from flow.hook h
		    where h.module = p_module);
	c	filing.key_claim;
	r	record;
begin
	for r in select k.key, e, v.body, v.derived
	    from filing.claim k
	    join filing.entry e on e.entry = k.entry
	    join filing.version v on v.entry = e.entry
	    and v.version = case when k.in_force then e.in_force_version
	        else (select max(x.version) from filing.version x
	        where x.entry = e.entry and x.frozen_at is not null) end
	    where k.module = p_module
	    order by k.in_force desc, k.claimed_at, k.entry loop
		execute format('select (x).* from %s($1, $2, $3) x', hook)
		into c using r.e, r.body, r.derived;
		update filing.claim t set key = c.key,
		    canonical = c.canonical, near_key = c.near_key,
		    name = c.name
		where t.module = p_module and t.key = r.key and c.key <> r.key
		and not exists (select from filing.claim o
		    where o.module = p_module and o.key = c.key);
	end loop;
end
$$;
alter function filing.claims_refold(text) owner to rr_owner;
revoke all on function filing.claims_refold(text) from public;
