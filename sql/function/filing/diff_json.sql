-- SPDX-License-Identifier: Apache-2.0
-- select filing.diff_json(e, x, y)	-- [{"pointer": "/matter", "label", "from", "to"}]
create or replace function filing.diff_json(e filing.entry, x filing.version,
    y filing.version)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object(
	    'pointer', '/' || d.name, 'label', d.label, 'from', d.before,
	    'to', d.after, 'kind', d.kind) order by d.position), '[]')
	from (
	    select f.value ->> 'name' as name, f.value ->> 'label' as label,
	        f.ordinality as position, t.kind,
	        case t.kind when 'files' then filing.files_brief(e.entry,
	            x.version, f.value ->> 'name')
	            else x.body -> (f.value ->> 'name') end as before,
	        case t.kind when 'files' then filing.files_brief(e.entry,
	            y.version, f.value ->> 'name')
	            else y.body -> (f.value ->> 'name') end as after
	    from jsonb_array_elements(flow.form_of(e.module, y.form_hash)
	        -> 'fields') with ordinality f,
	    lateral (select case f.value ->> 'type' when 'rows' then 'rows'
	        when 'files' then 'files' when 'text' then 'text'
	        when 'longtext' then 'text' else 'value' end as kind) t) d
	where d.before is distinct from d.after);
end
$$;
alter function filing.diff_json(filing.entry, filing.version, filing.version)
	owner to rr_owner;
revoke all on function filing.diff_json(filing.entry, filing.version,
	filing.version) from public;
grant execute on function filing.diff_json(filing.entry, filing.version,
	filing.version) to rr_writer;
