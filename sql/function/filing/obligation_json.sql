-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_json(o)	-- {"obligation", "module", "subject", "due", …}
create or replace function filing.obligation_json(o filing.obligation)
returns json
language sql stable
as $$
	select json_build_object('obligation', (o).obligation,
	    'module', (o).module, 'module_label', (select m.label
	        from flow.module m where m.module = (o).module),
	    'unit', filing.unit_brief((o).unit),
	    'subject', filing.subject_brief((o).subject),
	    'period', (o).period, 'due', (o).due, 'state', (o).state,
	    'late', (o).late or (o).state = 'open' and ops.today() > (o).due,
	    'days_left', (o).due - ops.today(),
	    'overdue', (o).state = 'open' and ops.today() > (o).due,
	    'entry', (o).entry)
$$;
alter function filing.obligation_json(filing.obligation) owner to rr_owner;
revoke all on function filing.obligation_json(filing.obligation) from public;
grant execute on function filing.obligation_json(filing.obligation)
	to rr_writer;
