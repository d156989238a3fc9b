-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_row_try(m, r, prepared, approved, approval)
-- Makes a row of a batch and, where an approval number is given, puts it in force
-- by whoever approved it.  [] or what stands in the way, and then nothing of the
-- row is left.
create or replace function filing.migration_row_try(m filing.migration,
    r filing.migration_row, p_prepared org.actor, p_approved org.actor,
    p_approval bigint)
returns jsonb
language plpgsql volatile
as $$
declare
	e	filing.entry;
	s	flow.step := filing.migration_step(m.module);
	args	jsonb := jsonb_build_object('body', jsonb_build_object(
		    'findings', r.findings, 'note', format(
		    '第%s批历史数据迁移：%s', m.migration, m.reason)));
	code	text;
	said	text;
	twin	text;
begin
	e := filing.migration_make(m, r, p_prepared);
	e.stage := s.stage;
	if p_approval is not null then
		perform filing.step_take(e, s, p_approved, args, p_approval);
	elsif s.findings then
		perform filing.findings_check(e, args);
	end if;
	return '[]';
exception
when sqlstate 'RF001' then
	get stacked diagnostics code = message_text, said = pg_exception_detail;
	select format('与这份表格的第%s行重复', t.line) into twin
	from filing.migration_row t where t.migration = m.migration
	and t.entry = (said::jsonb #>> '{holder,entry}')::bigint;
	return coalesce(nullif(said::jsonb -> 'errors', '[]'),
	    jsonb_build_array(jsonb_build_object('pointer', '', 'code', code,
	    'detail', coalesce(twin, said::jsonb ->> 'detail', code))));
when integrity_constraint_violation or data_exception then
	get stacked diagnostics code = constraint_name;
	return jsonb_build_array(jsonb_build_object('pointer', '',
	    'code', ops.violation(sqlstate, code),
	    'detail', '与台账中的记录冲突，或不符合台账的要求'));
end
$$;
alter function filing.migration_row_try(filing.migration, filing.migration_row,
	org.actor, org.actor, bigint) owner to rr_owner;
revoke all on function filing.migration_row_try(filing.migration,
	filing.migration_row, org.actor, org.actor, bigint) from public;
grant execute on function filing.migration_row_try(filing.migration,
	filing.migration_row, org.actor, org.actor, bigint) to rr_writer;
