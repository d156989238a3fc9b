-- SPDX-License-Identifier: Apache-2.0
-- select report.bottleneck_board(17, window);	-- [{"unit": "D18", "assigned": 2, …}]
-- 问题破解 (R112): per unit the bottlenecks given to it, under way and done; what
-- says neither has not been reported on yet, or not begun.
create or replace function report.bottleneck_board(p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('unit', o.unit,
	    'name', o.name, 'short', o.short, 'kind', o.kind,
	    'assigned', g.assigned, 'under_way', g.under_way,
	    'completed', g.completed, 'due', g.due, 'on_time', g.on_time)
	    order by o.unit), '[]')
	from (select a.unit, count(*) as assigned,
	        count(*) filter (where a.progress = 'under_way') as under_way,
	        count(*) filter (where a.progress = 'completed') as completed,
	        count(*) filter (where a.due_yet) as due,
	        count(*) filter (where a.on_time) as on_time
	    from report.assigned_to('bottleneck', p_horizon, p_span) a
	    group by 1) g
	join org.unit o on o.unit = g.unit);
end
$$;
alter function report.bottleneck_board(bigint, ledger.span) owner to rr_owner;
revoke all on function report.bottleneck_board(bigint, ledger.span) from public;
grant execute on function report.bottleneck_board(bigint, ledger.span)
	to rr_reader;
