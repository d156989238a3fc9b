-- SPDX-License-Identifier: Apache-2.0
-- select * from org.unit_list('6f1c….12', '{"query": {"at": "2023-03-31"}}');
-- The units in force on a day, given as one or as an instant (today when left
-- out): 41 districts and functional areas in 2023, and the departments, with
-- their names and marks of that day; and, as ended, those that were there before,
-- which what was filed then still names.  Only what was asked for a day may be
-- cached.
create or replace function org.unit_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	at	text := args -> 'query' ->> 'at';
	day	date := coalesce(case when length(at) > 10
		    then (at::timestamptz at time zone 'Asia/Shanghai')::date
		    else at::date end, ops.today());
	items	json;
	ended	json;
begin
	select json_agg(x.unit order by x.kind <> 'district',
	    x.functional_area, x.id) filter (where x.here),
	    json_agg(x.unit order by x.id) filter (where not x.here)
	into items, ended
	from (select u.unit as id, u.kind, u.functional_area,
	    u.in_force @> day as here, json_build_object('unit', u.unit, 'kind', u.kind,
	    'name', coalesce(n.name, u.name), 'short', coalesce(n.short, u.short),
	    'functional_area', u.functional_area, 'region', u.region,
	    'sector', u.sector, 'parent', u.parent, 'adcode', u.adcode,
	    'tile_col', u.tile_col, 'tile_row', u.tile_row, 'lon', u.lon,
	    'lat', u.lat, 'reports', u.reports,
	    'valid_from', lower(u.in_force), 'valid_to', upper(u.in_force),
	    'flags', (select coalesce(json_agg(f.flag order by f.flag), '[]')
		from org.unit_flag f
		where f.unit = u.unit and f.in_force @> day),
	    'note', u.note, 'successor', u.successor) as unit
	    from org.unit u
	    left join org.unit_name n on n.unit = u.unit
	    and n.in_force @> least(day, upper(u.in_force) - 1)
	    where u.in_force @> day or upper(u.in_force) <= day) x;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'ended', coalesce(ended, '[]'), 'next', null, 'at', day),
	    generation =>
	    case when at is not null then ops.generation() end);
end
$$;
alter function org.unit_list(text, jsonb) owner to rr_writer;
revoke all on function org.unit_list(text, jsonb) from public;
grant execute on function org.unit_list(text, jsonb) to rr_api;
