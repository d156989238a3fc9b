-- SPDX-License-Identifier: Apache-2.0
-- select report.units_of('2023-03-31');	-- [{"unit": "U500101", …}, …]
-- The reporting units in force on a day (41 in 2023), with what a map needs.
create or replace function report.units_of(p_day date)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('unit', o.unit,
	    'name', o.name, 'short', o.short,
	    'functional_area', o.functional_area, 'region', o.region,
	    'tile_col', o.tile_col, 'tile_row', o.tile_row)
	    order by o.unit), '[]')
	    from org.unit o where o.kind = 'district' and o.reports
	    and o.in_force @> p_day);
end
$$;
alter function report.units_of(date) owner to rr_owner;
revoke all on function report.units_of(date) from public;
grant execute on function report.units_of(date) to rr_reader;
