-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.contact_list('6f1c….12', '{"query": {"module": "pilot"}}');
-- Whom to ask about a module (X50, R44), today; may_edit for who keeps it.
create or replace function flow.contact_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	m	text := args -> 'query' ->> 'module';
begin
	return ops.done(200, json_build_object('items', (
	    select coalesce(json_agg(json_build_object('module', c.module,
	        'module_label', t.label, 'unit', filing.unit_brief(c.unit),
	        'name', c.name, 'phone', c.phone, 'from', lower(c.in_force),
	        'may_edit', c.module = any (a.admin_of))
	        order by t.position, u.kind <> 'reform_office', c.unit), '[]')
	    from flow.contact c
	    join flow.module t on t.module = c.module
	    join org.unit u on u.unit = c.unit
	    where c.in_force @> ops.today() and (m is null or c.module = m)),
	    'next', null, 'admin_of', a.admin_of));
end
$$;
alter function flow.contact_list(text, jsonb) owner to rr_writer;
revoke all on function flow.contact_list(text, jsonb) from public;
grant execute on function flow.contact_list(text, jsonb) to rr_api;
