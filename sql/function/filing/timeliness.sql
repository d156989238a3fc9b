-- SPDX-License-Identifier: Apache-2.0
-- select filing.timeliness(o)	-- on_time, granted, late, waived or pending
-- granted: after the first day, within the one that was granted [34].  pending:
-- its day is not over.  What was late counts as late though it was waived.
create or replace function filing.timeliness(o filing.obligation)
returns text
language sql stable
as $$
	select case when (o).late or filing.overdue(o) then 'late'
	when (o).state = 'waived' then 'waived'
	when (o).filed_on is null then 'pending'
	when (o).filed_on > coalesce((o).due_original, (o).due) then 'granted'
	else 'on_time' end
$$;
alter function filing.timeliness(filing.obligation) owner to rr_owner;
revoke all on function filing.timeliness(filing.obligation) from public;
grant execute on function filing.timeliness(filing.obligation) to rr_writer;
