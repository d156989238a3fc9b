-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_of(a, args);	-- or refuses: not_found
-- The report that a path names: published ones for everybody who is signed in
-- (赛马比拼), frozen ones for the reform office alone.
create or replace function report.report_of(a org.actor, args jsonb)
returns report.report
language plpgsql stable
as $$
declare
	r	report.report;
begin
	select * into r from report.report x
	where x.report = (args -> 'path' ->> 'id')::bigint
	and (x.state = 'published' or org.at_office(a));
	if not found then
		perform ops.refuse('not_found');
	end if;
	return r;
end
$$;
alter function report.report_of(org.actor, jsonb) owner to rr_owner;
revoke all on function report.report_of(org.actor, jsonb) from public;
grant execute on function report.report_of(org.actor, jsonb)
	to rr_reader, rr_writer;
