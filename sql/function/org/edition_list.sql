-- SPDX-License-Identifier: Apache-2.0
-- select * from org.edition_list('6f1c….12', '{}');
-- The days on which the units, or their names, changed, and how many districts
-- and departments there were from each on: editions come of the rows themselves.
create or replace function org.edition_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	select json_agg(json_build_object('from', d.day, 'to', d.next,
	    'districts', (select count(*) from org.unit u
	        where u.kind = 'district' and not u.functional_area
	        and u.in_force @> d.on_),
	    'functional_areas', (select count(*) from org.unit u
	        where u.functional_area and u.in_force @> d.on_),
	    'departments', (select count(*) from org.unit u
	        where u.kind <> 'district' and u.in_force @> d.on_),
	    'changes', (select coalesce(json_agg(c.what order by c.what), '[]')
	        from org.unit_changes(d.day) c (what)))
	    order by d.day desc nulls last)
	into items
	from (select x.day, lead(x.day) over (order by x.day nulls first) as next,
	        coalesce(x.day, '-infinity') as on_
	    from (select null::date as day
	        union select lower(u.in_force) from org.unit u
	        union select upper(u.in_force) from org.unit u
	        union select lower(n.in_force) from org.unit_name n) x) d;
	return ops.done(200, json_build_object('items', items, 'next', null));
end
$$;
alter function org.edition_list(text, jsonb) owner to rr_writer;
revoke all on function org.edition_list(text, jsonb) from public;
grant execute on function org.edition_list(text, jsonb) to rr_api;
