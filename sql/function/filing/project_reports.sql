-- SPDX-License-Identifier: Apache-2.0
-- select filing.project_reports(17, a)	-- [{"unit", "period", "work_done", "owed": […]}]
-- What each participant reported last, side by side, whom to ask there, and what
-- it owes or owed, with the reports that the caller may open.
create or replace function filing.project_reports(p_project bigint, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object(
	    'unit', filing.unit_brief(u.unit),
	    'contact', flow.contact_of('project_update', u.unit),
	    'entry', s.entry,
	    'period', s.period, 'approved_at', s.approved_at,
	    'work_done', s.work_done, 'problems', s.problems,
	    'next_steps', s.next_steps,
	    'owed', (select coalesce(json_agg(json_build_object(
	        'period', o.period, 'due', o.due, 'state', o.state,
	        'late', o.late or filing.overdue(o),
	        'entry', (select x.entry from filing.entry x
	            where x.entry = o.entry and o.state = 'met'
	            and filing.may_see(x, a)))
	        order by o.period), '[]')
	        from filing.obligation o
	        where o.subject = u.project and o.unit = u.unit
	        and o.state <> 'waived')) order by u.unit), '[]')
	from ledger.project_unit u
	left join ledger.project_state s on s.project = u.project
	    and s.unit = u.unit and upper_inf(s.in_force)
	where u.project = p_project and upper_inf(u.in_force));
end
$$;
alter function filing.project_reports(bigint, org.actor) owner to rr_owner;
revoke all on function filing.project_reports(bigint, org.actor) from public;
grant execute on function filing.project_reports(bigint, org.actor) to rr_writer;
