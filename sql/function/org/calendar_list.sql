-- SPDX-License-Identifier: Apache-2.0
-- select * from org.calendar_list('6f1c….12', '{"query": {"year": "2023"}}');
-- The days of a year that differ from the week: holidays, and weekends worked.
create or replace function org.calendar_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	year	int := coalesce((args -> 'query' ->> 'year')::int,
		    extract(year from ops.today())::int);
begin
	return ops.done(200, json_build_object('year', year, 'items', (
	    select coalesce(json_agg(json_build_object('day', c.day,
	        'working', c.working, 'label', c.label,
	        'may_edit', a.role = 'system_admin'
	        and c.day >= ops.today()) order by c.day), '[]')
	    from org.calendar c
	    where c.day >= make_date(year, 1, 1)
	    and c.day < make_date(year + 1, 1, 1)), 'next', null));
end
$$;
alter function org.calendar_list(text, jsonb) owner to rr_writer;
revoke all on function org.calendar_list(text, jsonb) from public;
grant execute on function org.calendar_list(text, jsonb) to rr_api;
