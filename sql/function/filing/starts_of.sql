-- SPDX-License-Identifier: Apache-2.0
-- select filing.starts_of(e, a)	-- [{"module": "demand_task", "label": …, "body": …}]
-- What the caller may begin from what is in force here: modules whose form takes
-- it in by a field that says so (its `starts`), with the body that names it.  The
-- text is looked at first: to take all forms apart took 5 ms a filing.
create or replace function filing.starts_of(e filing.entry, a org.actor)
returns json
language plpgsql stable
as $$
begin
	if e.in_force_version is null or e.classified then
		return '[]';
	end if;
	return (select coalesce(json_agg(json_build_object('module', f.module,
	    'label', x ->> 'starts', 'body', case x ->> 'type'
	    when 'rows' then jsonb_build_object(x ->> 'name',
	        jsonb_build_array(jsonb_build_object(x ->> 'row_key', e.entry)))
	    else jsonb_build_object(x ->> 'name', e.entry) end)
	    order by m.position), '[]')
	from flow.form f
	join flow.module m on m.module = f.module and m.online,
	    jsonb_array_elements(f.form::jsonb -> 'fields') x
	where f.current and position('"starts"' in f.form::text) > 0
	and x ->> 'starts' is not null
	and coalesce(x ->> 'entry_module', (select c ->> 'entry_module'
	    from jsonb_array_elements(x -> 'fields') c
	    where c ->> 'name' = x ->> 'row_key')) = e.module
	and flow.may_create(a, f.module));
end
$$;
alter function filing.starts_of(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.starts_of(filing.entry, org.actor) from public;
grant execute on function filing.starts_of(filing.entry, org.actor)
	to rr_writer;
