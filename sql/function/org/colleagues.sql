-- SPDX-License-Identifier: Apache-2.0
-- select org.colleagues(a);	-- [{"name", "phone", "role", "modules"}, …]
-- Who works in the caller's unit in which role: one knows one's colleagues by
-- name, of other units only the desk and its contact.  Numbers are masked.
create or replace function org.colleagues(a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('name', c.name,
	    'phone', org.phone_mask(org.phone_of(c.account)),
	    'role', g.role, 'modules', g.modules)
	    order by g.role, g.grant_id), '[]')
	from org.grant_ g join org.account c on c.account = g.account
	where g.unit = a.unit and g.ended_at is null and org.grant_works(g)
	and c.disabled_at is null
	and g.role in ('clerk', 'reviewer', 'leader')
	and a.role in ('clerk', 'reviewer', 'leader'));
end
$$;
alter function org.colleagues(org.actor) owner to rr_owner;
revoke all on function org.colleagues(org.actor) from public;
grant execute on function org.colleagues(org.actor) to rr_writer;
