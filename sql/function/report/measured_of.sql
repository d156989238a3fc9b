-- SPDX-License-Identifier: Apache-2.0
-- select * from report.measured_of(r, 'D30');	-- P1010 | 营商环境提升工程
-- What a report scores that a unit speaks for: itself, or the projects that it
-- leads.  Names are the report's own.
create or replace function report.measured_of(r report.report, p_unit text)
returns table (measured text, name text)
language sql stable
as $$
	select u ->> 'unit', u ->> 'short'
	from json_array_elements(r.document::json -> 'units') u
	where coalesce(u ->> 'lead_department', u ->> 'unit') = p_unit
	order by 1
$$;
alter function report.measured_of(report.report, text) owner to rr_owner;
revoke all on function report.measured_of(report.report, text) from public;
grant execute on function report.measured_of(report.report, text)
	to rr_writer, rr_reader;
