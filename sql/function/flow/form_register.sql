-- SPDX-License-Identifier: Apache-2.0
-- select flow.form_register('[{"module": "pilot", "group": "pilot", …,
--     "hash": "b895…", "form": {"fields": […]}}]');	-- 14
-- Takes over what the server prints of its own tables: groups and modules as
-- they are, forms beside all the older ones (a stored version names the one it
-- was written on), the new one marked current.
create or replace function flow.form_register(p_modules json)
returns int
language plpgsql volatile
as $$
declare
	n	int;
begin
	insert into flow.module_group (module_group, label, position)
	select x ->> 'group', min(x ->> 'group_label'),
	    min((x ->> 'position')::int)
	from json_array_elements(p_modules) x group by 1
	on conflict (module_group) do update set label = excluded.label,
	    position = excluded.position;
	insert into flow.module (module, module_group, label, title_field,
	    parent, position, online)
	select x ->> 'module', x ->> 'group', x ->> 'label',
	    x ->> 'title_field', x ->> 'parent', (x ->> 'position')::int,
	    (x ->> 'online')::boolean
	from json_array_elements(p_modules) x
	on conflict (module) do update set label = excluded.label,
	    module_group = excluded.module_group, parent = excluded.parent,
	    title_field = excluded.title_field,
	    position = excluded.position,
	    online = excluded.online and not module.switched_off;
	get diagnostics n = row_count;
	update flow.form f set current = false
	from json_array_elements(p_modules) x
	where f.module = x ->> 'module' and f.current
	and f.hash is distinct from x ->> 'hash';
	insert into flow.form (module, hash, form, current)
	select x ->> 'module', x ->> 'hash', x -> 'form', true
	from json_array_elements(p_modules) x where x ->> 'hash' is not null
	on conflict (module, hash) do update set current = true
	where not form.current;
	return n;
end
$$;
alter function flow.form_register(json) owner to rr_owner;
revoke all on function flow.form_register(json) from public;
grant execute on function flow.form_register(json) to rr_writer;
