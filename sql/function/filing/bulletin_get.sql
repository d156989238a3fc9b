-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.bulletin_get('6f1c….12', '{"path": {"id": "17"}}');
-- One bulletin as it is in force, for all but administrators; of what it
-- links to, what the caller may read.
create or replace function filing.bulletin_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	r	ledger.bulletin;
	first	timestamptz;
begin
	select * into r from ledger.bulletin t
	where t.entry = (args -> 'path' ->> 'id')::bigint
	and upper_inf(t.in_force);
	if not found then
		perform ops.refuse('not_found');
	end if;
	select min(t.approved_at) into first from ledger.bulletin t
	where t.entry = r.entry;
	return ops.done(200, (filing.bulletin_item(r, first)
	    || jsonb_build_object('body', r.body, 'links', (
	        select coalesce(jsonb_agg(jsonb_build_object('id', x.entry,
	            'title', x.title, 'module', x.module,
	            'module_label', m.label) order by x.entry), '[]')
	        from ledger.bulletin_link l
	        join filing.entry x on x.entry = l.linked
	        join flow.module m on m.module = x.module
	        where l.entry = r.entry and upper_inf(l.in_force)
	        and filing.may_see(x, a))))::json);
end
$$;
alter function filing.bulletin_get(text, jsonb) owner to rr_writer;
revoke all on function filing.bulletin_get(text, jsonb) from public;
grant execute on function filing.bulletin_get(text, jsonb) to rr_api;
