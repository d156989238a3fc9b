-- SPDX-License-Identifier: Apache-2.0
-- select report.units_of_district(17, window);	-- [{"unit": "U500101", …}, …]
-- The reporting units in force at the cut-off (41 in 2023), with what a map needs.
create or replace function report.units_of_district(p_horizon bigint,
    p_span ledger.span)
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
	    and o.in_force @> (p_span).cut_off);
end
$$;
alter function report.units_of_district(bigint, ledger.span) owner to rr_owner;
revoke all on function report.units_of_district(bigint, ledger.span)
	from public;
grant execute on function report.units_of_district(bigint, ledger.span)
	to rr_reader;
