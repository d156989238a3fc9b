-- SPDX-License-Identifier: Apache-2.0
-- filing.entry_json(e, a)	-- the filing as the caller sees it, with what he may do
create or replace function filing.entry_json(e filing.entry, a org.actor)
returns json
language plpgsql stable
as $$
declare
	v	filing.version;
begin
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	return json_build_object('id', e.entry, 'module', e.module,
	    'module_label', (select m.label from flow.module m
	        where m.module = e.module),
	    'unit', filing.unit_brief(e.unit), 'competent_department',
	    filing.unit_brief(e.competent_department),
	    'subject', filing.subject_brief(e.subject), 'period', e.period,
	    'title', e.title, 'stage', e.stage, 'stage_label',
	    filing.stage_label(e.module, e.stage), 'state', e.state,
	    'state_label', filing.state_label(e), 'revision', e.revision,
	    'version', e.version, 'in_force_version', e.in_force_version,
	    'form_hash', v.form_hash, 'classified', e.classified,
	    'body', v.body, 'derived', v.derived,
	    'links', filing.links_of(e, v.form_hash, v.body, a),
	    'findings', filing.findings_of(e),
	    'attachments', filing.attachments_of(e.entry, e.version),
	    'desk', filing.desk_json(e),
	    'created_by', filing.account_brief(e.created_by),
	    'created_at', e.created_at, 'updated_at', e.updated_at,
	    'brought_in', filing.brought_in(e),
	    'actions', filing.actions_of(e, a),
	    'last_return', filing.last_return(e),
	    'obligation', (select json_build_object('id', o.obligation,
	        'due', o.due, 'period', o.period, 'state', o.state,
	        'filed_on', o.filed_on,
	        'late', o.late or filing.overdue(o))
	        from filing.obligation o where o.entry = e.entry),
	    'outcome', filing.outcome_json(e),
	    'assigned', e.in_force_version is not null and exists (
	        select from flow.hook h where h.module = e.module
	        and h.assigned is not null),
	    'work', filing.work_of(e),
	    'starts', filing.starts_of(e, a),
	    'standing', filing.standing_of(e), 'slip', filing.slip_json(e),
	    'warnings', filing.warnings_of(e, v.body, v.derived),
	    'alike', filing.alike_count(e, a), 'draws', filing.draws_of(e, a));
end
$$;
alter function filing.entry_json(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.entry_json(filing.entry, org.actor) from public;
grant execute on function filing.entry_json(filing.entry, org.actor)
	to rr_writer;
