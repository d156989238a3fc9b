-- SPDX-License-Identifier: Apache-2.0
-- select ops.day_turn('2023-03-10');	-- 2023-03-11: the day has turned
-- By the worker with every seal, with the day it saw last (null: none yet).
-- When the business day is another, what begins with a day is begun: months of
-- tables that grow, the updates that are owed from that day on (X34, X35), names
-- of units, the end of grants that were given for a time, and the report whose
-- windows have closed (X33); what channels delivered long ago goes.
create or replace function ops.day_turn(seen date)
returns date
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	today	date := ops.today();
begin
	if seen is distinct from today then
		perform ops.partition_ensure();
		perform filing.obligation_roll();
		perform org.unit_name_turn();
		perform org.grant_turn();
		perform report.schedule_turn();
		perform ops.outbox_sweep();
	end if;
	return today;
end
$$;
alter function ops.day_turn(date) owner to rr_writer;
revoke all on function ops.day_turn(date) from public;
grant execute on function ops.day_turn(date) to rr_worker;
