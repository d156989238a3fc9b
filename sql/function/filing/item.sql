-- SPDX-License-Identifier: Apache-2.0
-- select filing.item(e)	-- one line of a list
-- due, owed, filed_on, late: of what it answers, where that is owed.  met: the
-- version in force answers it, whatever becomes of a change to it.
create or replace function filing.item(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('id', (e).entry, 'module', (e).module,
	    'module_label', (select m.label from flow.module m
	        where m.module = (e).module),
	    'unit', filing.unit_brief((e).unit),
	    'competent_department',
	    filing.unit_brief((e).competent_department),
	    'subject', filing.subject_brief((e).subject),
	    'title', (e).title, 'period', (e).period, 'stage', (e).stage,
	    'stage_label', filing.stage_label((e).module, (e).stage),
	    'state', (e).state, 'state_label', filing.state_label(e),
	    'revision', (e).revision, 'version', (e).version,
	    'in_force_version', (e).in_force_version,
	    'classified', (e).classified,
	    'outcome', (e).outcome,
	    'outcome_label', flow.label('outcome', (e).outcome), 'desk', filing.desk_json(e),
	    'created_at', (e).created_at, 'updated_at', (e).updated_at,
	    'due', o.due, 'owed', o.state, 'filed_on', o.filed_on,
	    'late', o.obligation is not null
	        and (o.late or filing.overdue(o)))
	    from (select) x left join filing.obligation o
	    on o.entry = (e).entry);
end
$$;
alter function filing.item(filing.entry) owner to rr_owner;
revoke all on function filing.item(filing.entry) from public;
grant execute on function filing.item(filing.entry) to rr_writer;
