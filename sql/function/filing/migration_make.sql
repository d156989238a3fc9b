-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_make(m, r, prepared) into e;
-- The filing that a row becomes: of its unit, written by who prepared the batch
-- and signed by him, judged as a submission is (but for what is waived), with
-- its claims taken: a document number has one holder, whichever way it came.
-- Not in force yet.
create or replace function filing.migration_make(m filing.migration,
    r filing.migration_row, p_prepared org.actor)
returns filing.entry
language plpgsql volatile
as $$
declare
	x	flow.module;
	unit_	org.actor;
	s	flow.step;
	e	filing.entry;
begin
	if r.body -> 'classified' = 'true' then
		perform ops.refuse('fields_invalid', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/body/classified',
		    'classified', '涉密事项不能迁移，请由单位按流程线下报送'))));
	end if;
	select * into x from flow.module t where t.module = m.module;
	unit_ := filing.drafted_for(p_prepared, r.unit, m.module);
	s := filing.step_to_begin(unit_, m.module);
	e := filing.entry_insert(x, s, null, jsonb_strip_nulls(r.body),
	    r.derived, unit_);
	update filing.migration_row t set entry = e.entry
	where t.migration = r.migration and t.line = r.line;
	s.action := 'migrate_prepare';
	s.eyes := true;
	perform filing.event_add(e, s, p_prepared, jsonb_build_object('body',
	    jsonb_build_object('note', format('第%s批历史数据迁移，第%s行',
	    m.migration, r.line))), null);
	e := filing.put(e, filing.body(e), p_prepared);
	perform filing.guard_submit(e, p_prepared, '{}');
	update filing.version t set frozen_at = ops.now()
	where t.entry = e.entry and t.version = e.version;
	return e;
end
$$;
alter function filing.migration_make(filing.migration, filing.migration_row,
	org.actor) owner to rr_owner;
revoke all on function filing.migration_make(filing.migration,
	filing.migration_row, org.actor) from public;
grant execute on function filing.migration_make(filing.migration,
	filing.migration_row, org.actor) to rr_writer;
