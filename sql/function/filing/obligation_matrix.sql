-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_matrix('6f1c….12', '{"query": {"period": "2023Q1"}}');
-- Units by modules of one period, in one call: who is missing.  The office sees
-- all units, a competent department those of its pilots, of whom it oversees and
-- itself, a district itself.  A cell that is not there is nothing owed; nothing: how many of those
-- met were met by saying that there was nothing (零报告).
create or replace function filing.obligation_matrix(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	today	date := ops.today();
	p	text := ops.period_asked(args -> 'query');
	cells	json;
	modules	json;
	units	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	with o as (
		select t.* from filing.obligation t where t.period = p
		and (a.kind = 'reform_office' or t.unit = a.unit
		or exists (select from filing.entry s where s.entry = t.subject
		    and s.competent_department = a.unit)
		or t.unit = any (array(select u.unit
		        from org.unit u where u.parent = a.unit))
		    and filing.overseer(t.module, t.unit) = a.unit)
	), c as (
		select o.unit, o.module,
		    count(*) filter (where o.state = 'open') as open,
		    count(*) filter (where o.state = 'filed') as filed,
		    count(*) filter (where o.state = 'met') as met,
		    count(*) filter (where exists (select from filing.nothing n
		        where n.obligation = o.obligation)) as nothing,
		    count(*) filter (where o.state = 'waived') as waived,
		    count(*) filter (where filing.timeliness_by(o, today) = 'late')
		        as late,
		    count(*) filter (where filing.overdue_by(o, today)) as overdue,
		    min(o.due) filter (where o.state = 'open') as next_due
		from o group by o.unit, o.module
	)
	select (select coalesce(json_agg(json_build_object('unit', c.unit,
	    'module', c.module, 'open', c.open, 'filed', c.filed,
	    'met', c.met, 'nothing', c.nothing, 'waived', c.waived, 'late', c.late,
	    'overdue', c.overdue, 'due', c.next_due)), '[]') from c),
	    (select coalesce(json_agg(json_build_object('module', m.module,
	    'label', m.label, 'chase', filing.administers(m.module, a)
	        or a.kind not in ('reform_office', 'district')
	        and a.role <> 'leader') order by m.position), '[]')
	    from flow.module m where m.module in (select c.module from c)),
	    (select coalesce(json_agg(json_build_object('unit', u.unit,
	    'name', u.name, 'short', u.short, 'kind', u.kind)
	    order by u.kind, u.unit), '[]')
	    from org.unit u where u.unit in (select c.unit from c))
	into cells, modules, units;
	return ops.done(200, json_build_object('period', p,
	    'label', ops.period_label(p), 'due', ops.period_end(p),
	    'modules', modules, 'units', units, 'cells', cells));
end
$$;
alter function filing.obligation_matrix(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_matrix(text, jsonb) from public;
grant execute on function filing.obligation_matrix(text, jsonb) to rr_api;
