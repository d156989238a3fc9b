-- SPDX-License-Identifier: Apache-2.0
-- select filing.project_milestones(17)	-- [{"milestone_id", "name", "units": […]}]
-- The milestones of a project as they are in force, by their day, and what each
-- participant says of its part.
create or replace function filing.project_milestones(p_project bigint)
returns json
language plpgsql stable
as $$
declare
	latest	constant bigint := 9223372036854775806;
begin
	return (select coalesce(json_agg(json_build_object(
	    'milestone_id', m.milestone_id, 'name', m.name, 'due', m.due,
	    'mark', m.mark, 'state', m.state,
	    'state_label', flow.label('milestone_state', m.state),
	    'completed_on', m.completed_on,
	    'on_time', case when m.state = 'completed'
	        then m.completed_on <= m.due end,
	    'overdue', m.state <> 'completed' and ops.today() > m.due,
	    'units', (select coalesce(json_agg(json_build_object(
	        'unit', filing.unit_brief(u.unit), 'state', x.state,
	        'state_label', flow.label('milestone_state', x.state),
	        'completed_on', x.completed_on, 'proof', x.proof)
	        order by u.unit), '[]')
	        from ledger.project_unit u
	        left join ledger.project_milestone_state x
	            on x.project = u.project and x.unit = u.unit
	            and x.milestone_id = m.milestone_id
	            and upper_inf(x.in_force)
	        where u.project = p_project and upper_inf(u.in_force)))
	    order by m.due, m.milestone_id), '[]')
	from ledger.project_milestones(p_project, latest) m);
end
$$;
alter function filing.project_milestones(bigint) owner to rr_owner;
revoke all on function filing.project_milestones(bigint) from public;
grant execute on function filing.project_milestones(bigint) to rr_writer;
