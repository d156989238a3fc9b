-- SPDX-License-Identifier: Apache-2.0
-- select filing.timeliness_on(o, '2023-04-10')
--	-- on_time, granted, late, waived, pending, or null: not yet owed
-- How something owed stood at the end of a day; today, as filing.timeliness().
-- The day that was granted last is the one that counts.
create or replace function filing.timeliness_on(o filing.obligation, p_day date)
returns text
language sql stable
as $$
	select case when p_day >= ops.today() then filing.timeliness(o)
	when filing.day_at((o).opened_at) > p_day then null
	when (o).state = 'waived' and filing.day_at((o).closed_at) <= p_day
	    then case when (o).late then 'late' else 'waived' end
	when (o).filed_on is null or (o).filed_on > p_day
	    then case when p_day > (o).due then 'late' else 'pending' end
	when (o).late then 'late'
	when (o).filed_on > coalesce((o).due_original, (o).due) then 'granted'
	else 'on_time' end
$$;
alter function filing.timeliness_on(filing.obligation, date) owner to rr_owner;
revoke all on function filing.timeliness_on(filing.obligation, date) from public;
grant execute on function filing.timeliness_on(filing.obligation, date) to rr_writer;
