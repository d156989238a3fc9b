-- SPDX-License-Identifier: Apache-2.0
-- select filing.region_absent('U500103', '2023-03-01', '["U500104"]')
--	-- {U500105,…}: who of the 片区 was not there
-- Districts of the unit's 片区 on that day, itself left out, that are not among
-- those named (R101).  A unit of no 片区 has nobody to miss.
create or replace function filing.region_absent(p_unit text, p_day date,
    p_named jsonb)
returns text[]
language plpgsql stable
as $$
begin
	return array(select o.unit
	from org.unit u join org.unit o on o.region = u.region
	    and o.kind = 'district' and o.unit <> u.unit and o.reports
	    and o.in_force @> p_day
	where u.unit = p_unit and not p_named ? o.unit
	order by o.unit);
end
$$;
alter function filing.region_absent(text, date, jsonb) owner to rr_owner;
revoke all on function filing.region_absent(text, date, jsonb) from public;
grant execute on function filing.region_absent(text, date, jsonb) to rr_writer;
