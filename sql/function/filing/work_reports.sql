-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.work_reports('decision_update', 17, 'U500103', '2023-04-10');
--	-- due | on_time | late | overdue | next_due
-- How a unit's reports on one piece of assigned work came in, as of a day: those
-- whose day is over or that were filed, in time (as granted) or not; overdue: still
-- not filed; next_due: of what is not filed, the first day.
-- Plan: obligation_of_subject.
create or replace function filing.work_reports(p_update text, p_item bigint, p_unit text, p_day date)
returns table (due bigint, on_time bigint, late bigint, overdue bigint,
    next_due date)
language sql stable
as $$
	select count(*) filter (where x.how in ('on_time', 'granted', 'late')),
	    count(*) filter (where x.how in ('on_time', 'granted')),
	    count(*) filter (where x.how = 'late'),
	    count(*) filter (where x.how = 'late' and x.open),
	    min(x.due) filter (where x.how in ('late', 'pending') and x.open)
	from (select o.due, filing.timeliness_on(o, p_day) as how,
	    coalesce(o.filed_on > p_day, true) and not (o.state = 'waived'
	        and coalesce(filing.day_at(o.closed_at) <= p_day, true)) as open
	    from filing.obligation o where o.module = p_update
	    and o.subject = p_item and o.unit = p_unit) x
$$;
alter function filing.work_reports(text, bigint, text, date) owner to rr_owner;
revoke all on function filing.work_reports(text, bigint, text, date) from public;
grant execute on function filing.work_reports(text, bigint, text, date) to rr_writer;
