-- SPDX-License-Identifier: Apache-2.0
-- select filing.due_fair('2025-12-31')	-- 2026-01-08, asked on the last day of the year
-- The day by which work that comes to a unit today is due: as wanted, but never in
-- less than five working days.
create or replace function filing.due_fair(p_due date)
returns date
language sql stable
as $$
	select greatest(p_due, ops.add_working_days(ops.today(), 5))
$$;
alter function filing.due_fair(date) owner to rr_owner;
revoke all on function filing.due_fair(date) from public;
grant execute on function filing.due_fair(date) to rr_writer;
