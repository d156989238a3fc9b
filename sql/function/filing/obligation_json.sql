-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_json(o)	-- {"obligation", "module", "subject", "due", …}
-- late: was, or is at this moment; hands: the clerk's until it is filed, and
-- again when it came back.
create or replace function filing.obligation_json(o filing.obligation)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('obligation', (o).obligation,
	    'module', (o).module, 'module_label', (select m.label
	        from flow.module m where m.module = (o).module),
	    'unit', filing.unit_brief((o).unit),
	    'subject', filing.subject_brief((o).subject),
	    'period', (o).period, 'due', (o).due,
	    'due_original', (o).due_original, 'filed_on', (o).filed_on,
	    'state', (o).state,
	    'state_label', flow.label('obligation_state', (o).state)
	        || case when exists (select from filing.nothing n
	        where n.obligation = (o).obligation) then '（零报告）'
	        else '' end,
	    'late', (o).late or filing.overdue(o),
	    'days_left', (o).due - ops.today(),
	    'overdue', filing.overdue(o), 'extension', (o).extension,
	    'entry', (o).entry, 'hands', case (o).state
	    when 'open' then filing.hands_json((o).module, (o).unit, 'clerk',
	        coalesce((select e.desk_since from filing.entry e
	            where e.entry = (o).entry and e.state = 'returned'),
	        (o).opened_at))
	    when 'filed' then (select filing.desk_json(e)
	        from filing.entry e where e.entry = (o).entry) end));
end
$$;
alter function filing.obligation_json(filing.obligation) owner to rr_owner;
revoke all on function filing.obligation_json(filing.obligation) from public;
grant execute on function filing.obligation_json(filing.obligation) to
	rr_writer;
