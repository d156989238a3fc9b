-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_json(m, a)
-- One batch of the register: what was taken over, by whom prepared and approved,
-- when, how much and from which table.  own: rows of the caller's unit; actions:
-- what the caller may do with it now.
create or replace function filing.migration_json(m filing.migration, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('id', m.migration, 'module', m.module,
	    'module_label', (select t.label from flow.module t
	        where t.module = m.module), 'name', m.name, 'sha256', m.sha256,
	    'rows', m.rows, 'units', m.units, 'flawed', m.flawed,
	    'waived', m.waived, 'own', (select count(*)
	        from filing.migration_row r where r.migration = m.migration
	        and r.unit = a.unit), 'state', m.state,
	    'state_label', flow.label('migration_state', m.state),
	    'revision', m.revision, 'reason', m.reason,
	    'prepared_by', filing.account_brief(m.prepared_by),
	    'prepared_at', m.prepared_at, 'handed_at', m.handed_at,
	    'decided_by', filing.account_brief(m.decided_by),
	    'decided_at', m.decided_at, 'note', m.note,
	    'entered_at', m.entered_at,
	    'actions', to_json(filing.migration_actions(m, a)));
end
$$;
alter function filing.migration_json(filing.migration, org.actor)
	owner to rr_owner;
revoke all on function filing.migration_json(filing.migration, org.actor)
	from public;
grant execute on function filing.migration_json(filing.migration, org.actor)
	to rr_writer;
