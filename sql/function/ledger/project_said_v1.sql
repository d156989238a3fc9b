-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.project_said_v1(17, 'U500103', 'm1', 9, window);
-- What a participant says of a milestone, as a judge reads it: its last row
-- begun by the horizon that was filed in time, also where a later report has
-- replaced it since; nothing where it was voided.  Part of the judges that use
-- it, and frozen with them.
-- Plan: project_milestone_state_of_one; a few rows a milestone.
create or replace function ledger.project_said_v1(p_project bigint,
    p_unit text, p_milestone_id text, h bigint, w ledger.span)
returns table (state text, completed_on date)
language sql stable
as $$
	select s.state, s.completed_on
	from (select i.* from ledger.project_milestone_state i
	    where i.project = p_project and i.unit = p_unit
	    and i.milestone_id = p_milestone_id
	    and lower(i.in_force) <= h and i.approved_at < (w).corrected_by
	    and (i.approved_at < (w).approved_by or exists (select
	        from ledger.project_milestone_state f where f.entry = i.entry
	        and f.approved_at < (w).approved_by))
	    order by lower(i.in_force) desc limit 1) s
	where upper_inf(s.in_force) or upper(s.in_force) > h
	or s.closed_at >= (w).corrected_by or exists (select
	    from ledger.project_milestone_state n where n.project = p_project
	    and n.unit = p_unit and n.milestone_id = p_milestone_id
	    and lower(n.in_force) = upper(s.in_force))
$$;
alter function ledger.project_said_v1(bigint, text, text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.project_said_v1(bigint, text, text, bigint,
	ledger.span) from public;
grant execute on function ledger.project_said_v1(bigint, text, text, bigint,
	ledger.span) to rr_reader;
