-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.work_list('6f1c….12', '{"path": {"module": "decision"}}');
-- The ledger of assigned work by unit: what each was given, has done, is doing,
-- and is late with today.  For everybody who files or leads to compare; what a
-- report says is not in it.
-- Plan: one pass over what is in force of the module, and its open obligations by
-- their index.
create or replace function filing.work_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	text := filing.work_module(args -> 'path' ->> 'module', a);
	items	json;
begin
	execute format($q$
	    with late as (select distinct o.subject, o.unit
	        from filing.obligation o where o.module = $1
	        and o.state = 'open' and filing.overdue_by(o, $2)),
	    w as (select u.unit, count(*) as assigned,
	            count(*) filter (where s.progress = 'completed') as completed,
	            count(*) filter (where s.progress = 'under_way') as under_way,
	            count(l.unit) as overdue
	        from ledger.%1$I u
	        left join ledger.%2$I s on s.%3$I = u.%3$I
	            and s.unit = u.unit and upper_inf(s.in_force)
	        left join late l on l.subject = u.%3$I and l.unit = u.unit
	        where upper_inf(u.in_force) group by 1)
	    select json_agg(json_build_object('unit', filing.unit_brief(w.unit),
	        'assigned', w.assigned, 'completed', w.completed,
	        'under_way', w.under_way, 'overdue', w.overdue)
	        order by w.overdue desc, w.assigned - w.completed desc, w.unit)
	    from w$q$, m || '_unit', m || '_state', m)
	into items using filing.update_module(m), ops.today();
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null));
end
$$;
alter function filing.work_list(text, jsonb) owner to rr_writer;
revoke all on function filing.work_list(text, jsonb) from public;
grant execute on function filing.work_list(text, jsonb) to rr_api;
