-- SPDX-License-Identifier: Apache-2.0
-- select filing.timeliness_by(o, ops.today())
--	-- on_time, granted, late, waived or pending
-- granted: after the first day, within the one that was granted [34].  pending:
-- its day is not over.  What was late counts as late though it was waived.  The
-- day is asked once for many, as in filing.overdue_by.
create or replace function filing.timeliness_by(o filing.obligation,
    p_today date)
returns text
language sql stable
as $$
	select case when (o).late or filing.overdue_by(o, p_today) then 'late'
	when (o).state = 'waived' then 'waived'
	when (o).filed_on is null then 'pending'
	when (o).filed_on > coalesce((o).due_original, (o).due) then 'granted'
	else 'on_time' end
$$;
alter function filing.timeliness_by(filing.obligation, date) owner to rr_owner;
revoke all on function filing.timeliness_by(filing.obligation, date)
	from public;
grant execute on function filing.timeliness_by(filing.obligation, date)
	to rr_writer;
