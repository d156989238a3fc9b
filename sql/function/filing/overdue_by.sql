-- SPDX-License-Identifier: Apache-2.0
-- select filing.overdue_by(o, ops.today())	-- not filed, and its day is over; never null
-- For many at once, the day is asked once and handed in: ops.today() reads a
-- setting.  While an extension is asked for, the later day counts (due_in_hope).
create or replace function filing.overdue_by(o filing.obligation, p_today date)
returns boolean
language sql stable
as $$
	select (o).state = 'open' and (o).filed_on is null
	    and p_today > greatest((o).due, case when (o).extension is not null
	        then filing.due_in_hope(o) end)
$$;
alter function filing.overdue_by(filing.obligation, date) owner to rr_owner;
revoke all on function filing.overdue_by(filing.obligation, date) from public;
grant execute on function filing.overdue_by(filing.obligation, date)
	to rr_writer;
