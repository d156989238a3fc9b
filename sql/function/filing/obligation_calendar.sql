-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_calendar('6f1c….12',
--     '{"query": {"from": "2023-03-01", "to": "2023-03-31"}}');
-- Days on which something is due, by module, at most 100 days; days that differ
-- from the week; ends of periods and of their approval windows.
create or replace function filing.obligation_calendar(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	first	date := coalesce((q ->> 'from')::date, date_trunc('month',
		    ops.today())::date);
	last	date := least(coalesce((q ->> 'to')::date,
		    (date_trunc('month', first) + interval '1 month')::date - 1),
		    first + 100);
	today	date := ops.today();
	items	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	select json_agg(json_build_object('day', t.due, 'module', t.module,
	    'module_label', m.label, 'open', t.open, 'filed', t.filed,
	    'met', t.met, 'waived', t.waived, 'late', t.late)
	    order by t.due, m.position) into items
	from (select o.due, o.module,
	        count(*) filter (where o.state = 'open') as open,
	        count(*) filter (where o.state = 'filed') as filed,
	        count(*) filter (where o.state = 'met') as met,
	        count(*) filter (where o.state = 'waived') as waived,
	        count(*) filter (where filing.timeliness_by(o, today) = 'late') as late
	    from filing.obligation o where o.due between first and last
	    and (a.kind = 'reform_office' or o.unit = a.unit
	        or exists (select from filing.entry s where s.entry = o.subject
	        and s.competent_department = a.unit))
	    group by o.due, o.module) t
	join flow.module m on m.module = t.module;
	return ops.done(200, json_build_object('from', first, 'to', last,
	    'items', coalesce(items, '[]'), 'days', (
	        select coalesce(json_agg(json_build_object('day', c.day,
	            'working', c.working, 'label', c.label) order by c.day), '[]')
	        from org.calendar c where c.day between first and last),
	    'marks', filing.calendar_marks(first, last)));
end
$$;
alter function filing.obligation_calendar(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_calendar(text, jsonb) from public;
grant execute on function filing.obligation_calendar(text, jsonb) to rr_api;
