-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_item(e)	-- one record of a workbook: a list's line and its body
create or replace function filing.export_item(e filing.entry)
returns json
language sql stable
as $$
	select json_build_object('id', (e).entry, 'module_label', (
	        select m.label from flow.module m where m.module = (e).module),
	    'unit', (e).unit, 'title', (e).title,
	    'subject', (select s.title from filing.entry s
	        where s.entry = (e).subject),
	    'period', (e).period, 'state_label', filing.state_label(e),
	    'desk', (select u.short || ' ' || flow.label('role',
	            (e).desk_role::text)
	        from org.unit u where u.unit = (e).desk_unit),
	    'due', (select o.due from filing.obligation o
	        where o.entry = (e).entry),
	    'filed_by', (select c.name from org.account c
	        where c.account = (e).created_by),
	    'created_at', (e).created_at, 'updated_at', (e).updated_at,
	    'body', (select v.body from filing.version v
	        where v.entry = (e).entry and v.version = (e).version),
	    'findings', filing.findings_of(e),
	    'files', (select json_object_agg(f.field, f.names)
	        from (select t.field, json_agg(t.name order by t.attachment)
	            as names from filing.attachment t
	            where t.entry = (e).entry and t.from_version <= (e).version
	            and coalesce(t.until_version > (e).version, true)
	            group by t.field) f))
$$;
alter function filing.export_item(filing.entry) owner to rr_owner;
revoke all on function filing.export_item(filing.entry) from public;
grant execute on function filing.export_item(filing.entry) to rr_writer;
