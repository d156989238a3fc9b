-- SPDX-License-Identifier: Apache-2.0
-- select report.units_of_project(17, window);	-- [{"unit": "P1010", …}, …]
-- The projects that a report compares, each with the department that leads it.
create or replace function report.units_of_project(p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('unit', p.unit,
	    'name', p.name, 'short', p.name, 'project', p.project,
	    'lead_department', p.lead_department, 'lead_name', o.short)
	    order by p.project), '[]')
	    from ledger.project_standing_v1(p_horizon, p_span) p
	    join org.unit o on o.unit = p.lead_department);
end
$$;
alter function report.units_of_project(bigint, ledger.span) owner to rr_owner;
revoke all on function report.units_of_project(bigint, ledger.span)
	from public;
grant execute on function report.units_of_project(bigint, ledger.span)
	to rr_reader;
