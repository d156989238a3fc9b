-- SPDX-License-Identifier: Apache-2.0
-- select filing.brought_in(e);
--     -- {"how": "migrated", "batch": 3, "by": {…}, "unit": {…}, "at": "…",
--     --     "approved_by": {…}}
-- How a filing came that its unit did not begin itself (X60): drafted for it, or
-- with a migration, and by whom that was approved; null for all others.
create or replace function filing.brought_in(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('how', 'drafted', 'batch', i.import,
	    'by', filing.account_brief(i.account),
	    'unit', filing.unit_brief(i.unit), 'at', i.at,
	    'approved_by', null)
	    from filing.draft_for_unit d
	    join filing.import i on i.import = d.import
	    where d.entry = (e).entry
	    union all
	    select json_build_object('how', 'migrated', 'batch', m.migration,
	    'by', filing.account_brief(m.prepared_by),
	    'unit', filing.unit_brief(g.unit), 'at', m.entered_at,
	    'approved_by', filing.account_brief(m.decided_by))
	    from filing.migration_row r
	    join filing.migration m on m.migration = r.migration
	    join org.grant_ g on g.grant_id = m.prepared_grant
	    where r.entry = (e).entry);
end
$$;
alter function filing.brought_in(filing.entry) owner to rr_owner;
revoke all on function filing.brought_in(filing.entry) from public;
grant execute on function filing.brought_in(filing.entry) to rr_writer;
