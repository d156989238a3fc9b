-- SPDX-License-Identifier: Apache-2.0
-- select report.demand_board(17, window);	-- [{"unit": "D18", "approved": 3, …}]
-- 改革需求热力榜 (R40, X38, X57): per unit the demands it has approved, adopted,
-- under way and done, and beside them the list tasks given to it and how many of
-- those it brought up to date in time.  Two figures side by side, no weights.
create or replace function report.demand_board(p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
declare
	answer	json;
begin
	with a as materialized (select * from report.assigned_to('demand_task',
	        p_horizon, p_span)),
	t as (select a.subject, bool_or(a.progress in ('under_way',
	        'completed')) as moved, bool_and(coalesce(a.progress, '')
	        = 'completed') as done from a group by 1),
	d as (select x.entry, x.unit, exists (select
	        from ledger.demand_decline n where n.demand = x.entry
	        and report.stands(n.in_force, n.approved_at, n.closed_at,
	            p_horizon, p_span)) as declined,
	        count(t.subject) > 0 as adopted, bool_or(t.moved) as moved,
	        bool_and(t.done) as done
	    from ledger.demand x
	    left join ledger.demand_task_demand k on k.demand = x.entry
	        and report.stands(k.in_force, k.approved_at, k.closed_at,
	            p_horizon, p_span)
	    left join t on t.subject = k.demand_task
	    where report.stands(x.in_force, x.approved_at, x.closed_at,
	        p_horizon, p_span)
	    group by 1, 2),
	f as (select d.unit, count(*) as approved,
	        count(*) filter (where d.adopted) as adopted,
	        count(*) filter (where d.declined) as declined,
	        count(*) filter (where d.moved) as advanced,
	        count(*) filter (where d.done) as completed
	    from d group by 1),
	g as (select a.unit, count(*) as tasks,
	        count(*) filter (where a.due_yet) as due,
	        count(*) filter (where a.on_time) as on_time,
	        count(*) filter (where a.progress = 'completed') as done
	    from a group by 1)
	select json_agg(json_build_object('unit', o.unit, 'name', o.name,
	    'short', o.short, 'kind', o.kind,
	    'approved', coalesce(f.approved, 0),
	    'adopted', coalesce(f.adopted, 0),
	    'declined', coalesce(f.declined, 0),
	    'advanced', coalesce(f.advanced, 0),
	    'completed', coalesce(f.completed, 0),
	    'tasks', coalesce(g.tasks, 0), 'tasks_due', coalesce(g.due, 0),
	    'tasks_on_time', coalesce(g.on_time, 0),
	    'tasks_completed', coalesce(g.done, 0)) order by o.unit)
	into answer
	from f full join g on g.unit = f.unit
	join org.unit o on o.unit = coalesce(f.unit, g.unit);
	return coalesce(answer, '[]');
end
$$;
alter function report.demand_board(bigint, ledger.span) owner to rr_owner;
revoke all on function report.demand_board(bigint, ledger.span) from public;
grant execute on function report.demand_board(bigint, ledger.span) to rr_reader;
