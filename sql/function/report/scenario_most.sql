-- SPDX-License-Identifier: Apache-2.0
-- select report.scenario_most();	-- 50
-- How many scenarios a unit keeps in one role.
create or replace function report.scenario_most()
returns int
language sql immutable
as $$
	select 50
$$;
alter function report.scenario_most() owner to rr_owner;
revoke all on function report.scenario_most() from public;
grant execute on function report.scenario_most() to rr_writer, rr_reader;
