-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.audit_people('6f1c….12', '{"query": {"q": "00012340116"}}');
-- The accounts of one name or of one number, typed whole: an auditor looks for
-- somebody, and lists nobody.  A number also finds who had it before.
create or replace function ops.audit_people(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	text := btrim(args -> 'query' ->> 'q');
begin
	if a.role <> 'auditor' then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, (select json_build_object('items',
	    coalesce(json_agg(ops.person_json(c) order by c.account), '[]'),
	    'next', null)
	    from org.account c
	    where c.name = q or c.account in (select p.account from org.phone p
	        where p.phone = q)));
end
$$;
alter function ops.audit_people(text, jsonb) owner to rr_writer;
revoke all on function ops.audit_people(text, jsonb) from public;
grant execute on function ops.audit_people(text, jsonb) to rr_api;
