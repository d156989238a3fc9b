-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.project_milestones(17, 42) where completed_on <= due;
-- The milestones of a project at a horizon.  One is completed when every
-- participant says so or has no part in it, and one at least has; then on the
-- last day that one of them names.
create or replace function ledger.project_milestones(p_project bigint,
    p_horizon bigint)
returns table (milestone_id text, name text, due date, mark text, state text,
	completed_on date)
language sql stable
as $$
	select m.milestone_id, m.name, m.due, m.mark,
	    case when s.done then 'completed' when s.begun then 'under_way'
	        else 'not_started' end,
	    case when s.done then s.last end
	from ledger.project_milestone m
	cross join lateral (
	    select bool_and(coalesce(x.state in ('completed', 'not_concerned'),
	            false)) and bool_or(coalesce(x.state = 'completed', false))
	            as done,
	        bool_or(x.state in ('under_way', 'completed')) as begun,
	        max(x.completed_on) as last
	    from ledger.project_unit u
	    left join ledger.project_milestone_state x
	        on x.project = u.project and x.unit = u.unit
	        and x.milestone_id = m.milestone_id
	        and x.in_force @> p_horizon
	    where u.project = m.project and u.in_force @> p_horizon) s
	where m.project = p_project and m.in_force @> p_horizon
	order by m.due, m.milestone_id
$$;
alter function ledger.project_milestones(bigint, bigint) owner to rr_owner;
revoke all on function ledger.project_milestones(bigint, bigint) from public;
grant execute on function ledger.project_milestones(bigint, bigint)
	to rr_writer, rr_reader;
