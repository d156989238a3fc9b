-- SPDX-License-Identifier: Apache-2.0
-- select filing.import_json(i, 'U500103')
-- A table of drafts for units; the counts are those of one unit, or of all where
-- it is null.  open: still drafts.
create or replace function filing.import_json(i filing.import, p_unit text)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('id', i.import, 'module', i.module,
	    'module_label', (select m.label from flow.module m
	        where m.module = i.module), 'name', i.name, 'sha256', i.sha256,
	    'by', filing.account_brief(i.account),
	    'unit', filing.unit_brief(i.unit), 'at', i.at,
	    'units', count(distinct d.unit), 'drafts', count(d.entry),
	    'open', count(*) filter (where e.stage = 'entry'
	        and e.state = 'draft'))
	    from filing.draft_for_unit d
	    join filing.entry e on e.entry = d.entry
	    where d.import = i.import
	    and (p_unit is null or d.unit = p_unit));
end
$$;
alter function filing.import_json(filing.import, text) owner to rr_owner;
revoke all on function filing.import_json(filing.import, text) from public;
grant execute on function filing.import_json(filing.import, text) to rr_writer;
