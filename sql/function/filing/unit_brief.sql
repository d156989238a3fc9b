-- SPDX-License-Identifier: Apache-2.0
-- select filing.unit_brief('U500103')	-- {"unit", "name", "short"}; null for null
create or replace function filing.unit_brief(p_unit text)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('unit', u.unit, 'name', u.name,
	    'short', u.short)
	from org.unit u where u.unit = p_unit);
end
$$;
alter function filing.unit_brief(text) owner to rr_owner;
revoke all on function filing.unit_brief(text) from public;
grant execute on function filing.unit_brief(text) to rr_writer;
