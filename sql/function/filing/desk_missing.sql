-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_missing(a, 12)	-- [{"module", "period", "units", "items", …}]
-- Whom an administrator of modules, or a competent department, still waits for,
-- by module and period.
create or replace function filing.desk_missing(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
declare
	today	date := ops.today();
begin
	return (select coalesce(json_agg(json_build_object('module', t.module,
	    'module_label', (select m.label from flow.module m
	        where m.module = t.module), 'period', t.period,
	    'due', t.due, 'days_left', t.due - today, 'units', t.units,
	    'items', t.items, 'overdue', t.overdue)
	    order by t.due, t.module), '[]')
	from (select o.module, o.period, min(o.due) as due,
	        count(distinct o.unit) as units, count(*) as items,
	        count(*) filter (where filing.overdue_by(o, today)) as overdue
	    from filing.desk_waits_for(a) o
	    group by o.module, o.period order by 3 limit p_limit) t);
end
$$;
alter function filing.desk_missing(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_missing(org.actor, int) from public;
grant execute on function filing.desk_missing(org.actor, int) to rr_writer;
