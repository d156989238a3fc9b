-- SPDX-License-Identifier: Apache-2.0
-- Districts and functional areas (2023 edition: 41) and the city's departments.
-- Codes never change hands; what ended keeps its row and its last day, and what
-- an administrator changed on screen stays as it is.
create temp table units_new (unit text, kind org.unit_kind, name text,
	short text, functional_area boolean, region text, sector text,
	parent text, adcode text, tile_col int, tile_row int, lon numeric,
	lat numeric, valid_from date, valid_to date, reports boolean, note text
) on commit drop;
create temp table departments_new (unit text, kind org.unit_kind, name text,
	short text, sector text, parent text, note text) on commit drop;
\copy units_new from 'data/units.csv' csv header
\copy departments_new from 'data/departments.csv' csv header

insert into org.unit as u (unit, kind, name, short, functional_area, region,
	sector, parent, adcode, tile_col, tile_row, lon, lat, in_force, reports,
	note)
select unit, kind, name, short, functional_area, region, sector, parent,
	adcode, tile_col, tile_row, lon, lat,
	daterange(valid_from, valid_to), reports, note
from units_new
union all
select unit, kind, name, short, false, null, sector, parent,
	null, null, null, null, null, '(,)', true, note
from departments_new
order by parent nulls first
on conflict (unit) do update set kind = excluded.kind, name = excluded.name,
	short = excluded.short, functional_area = excluded.functional_area,
	region = excluded.region, sector = excluded.sector,
	parent = excluded.parent, adcode = excluded.adcode,
	tile_col = excluded.tile_col, tile_row = excluded.tile_row,
	lon = excluded.lon, lat = excluded.lat, in_force = excluded.in_force,
	reports = excluded.reports, note = excluded.note
where not u.edited and (u.kind, u.name, u.short, u.functional_area, u.region, u.sector,
	u.parent, u.adcode, u.tile_col, u.tile_row, u.lon, u.lat, u.in_force,
	u.reports, u.note) is distinct from (excluded.kind, excluded.name,
	excluded.short, excluded.functional_area, excluded.region,
	excluded.sector, excluded.parent, excluded.adcode, excluded.tile_col,
	excluded.tile_row, excluded.lon, excluded.lat, excluded.in_force,
	excluded.reports, excluded.note);
