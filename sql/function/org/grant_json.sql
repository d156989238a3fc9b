-- SPDX-License-Identifier: Apache-2.0
-- select org.grant_json(g) from org.grant_ g;
--	-- {"grant": 12, "unit": {"unit", "name", "kind"}, "role": "clerk", …}
create or replace function org.grant_json(g org.grant_)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('grant', g.grant_id, 'unit', json_build_object(
	    'unit', u.unit, 'name', u.name, 'short', u.short, 'kind', u.kind),
	    'role', g.role, 'role_label', org.role_label(g.role),
	    'modules', g.modules, 'admin_of', g.admin_of,
	    'division', g.division, 'from', g.begins_on,
	    'until', g.ends_on - 1, 'unit_ended', org.unit_ended(g.unit))
	from org.unit u where u.unit = g.unit);
end
$$;
alter function org.grant_json(org.grant_) owner to rr_owner;
revoke all on function org.grant_json(org.grant_) from public;
grant execute on function org.grant_json(org.grant_) to rr_writer;
