-- SPDX-License-Identifier: Apache-2.0
-- select filing.project_counts(17)	-- {"milestones": 4, "completed": 1, …}
-- What a project comes to: milestones due so far and done by their day, reports
-- due so far and sent in time, results, those that were recognised (R94).
-- traffic: completed; overdue, a milestone past its day; soon, one due within 30
-- days or a report that is late; else on_track.
create or replace function filing.project_counts(p_project bigint)
returns json
language plpgsql stable
as $$
declare
	latest	constant bigint := 9223372036854775806;
	today	constant date := ops.today();
	reports	record;
begin
	select count(*) filter (where x.how in ('on_time', 'granted', 'late'))
	    as due, count(*) filter (where x.how in ('on_time', 'granted'))
	    as on_time
	into reports
	from (select filing.timeliness_by(o, today) as how from filing.obligation o
	    where o.subject = p_project) x;
	return (select json_build_object('traffic', case
	    when bool_and(m.state = 'completed') then 'completed'
	    when bool_or(m.state <> 'completed' and m.due < today)
	        then 'overdue'
	    when bool_or(m.state <> 'completed' and m.due <= today + 30)
	        or exists (select from filing.obligation o
	        where o.subject = p_project and filing.overdue_by(o, today)) then 'soon'
	    else 'on_track' end,
	    'milestones', count(*),
	    'completed', count(*) filter (where m.state = 'completed'),
	    'overdue', count(*) filter (where m.state <> 'completed'
	        and m.due < today),
	    'due', count(*) filter (where m.due <= today
	        or m.state = 'completed'),
	    'on_time', count(*) filter (where m.completed_on <= m.due),
	    'next_due', min(m.due) filter (where m.state <> 'completed'),
	    'participants', (select count(*) from ledger.project_unit u
	        where u.project = p_project and upper_inf(u.in_force)),
	    'updates_due', reports.due,
	    'updates_on_time', reports.on_time,
	    'results', (select count(*) from ledger.project_result r
	        where r.project = p_project and upper_inf(r.in_force)),
	    'recognised', (select count(*) from ledger.project_result r
	        where r.project = p_project and upper_inf(r.in_force)
	        and r.situation is not null))
	from ledger.project_milestones(p_project, latest) m);
end
$$;
alter function filing.project_counts(bigint) owner to rr_owner;
revoke all on function filing.project_counts(bigint) from public;
grant execute on function filing.project_counts(bigint) to rr_writer;
