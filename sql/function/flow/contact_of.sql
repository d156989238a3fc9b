-- SPDX-License-Identifier: Apache-2.0
-- select flow.contact_of('pilot_update', 'D18')	-- {"name", "phone"}; null: none
-- Whom to ask at that unit about that business, or else about another business of
-- its group, or else about any: who rings a unit must not stand before nobody.
create or replace function flow.contact_of(p_module text, p_unit text)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('name', c.name, 'phone', c.phone)
	from flow.contact c
	join flow.module g on g.module = c.module
	join flow.module m on m.module = p_module
	where c.unit = p_unit and c.in_force @> ops.today()
	order by g.module <> p_module, g.module_group <> m.module_group,
	    g.position limit 1);
end
$$;
alter function flow.contact_of(text, text) owner to rr_owner;
revoke all on function flow.contact_of(text, text) from public;
grant execute on function flow.contact_of(text, text) to rr_writer;
