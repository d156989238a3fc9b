-- SPDX-License-Identifier: Apache-2.0
-- select flow.covers(a, 'pilot')	-- false: the grant names modules, and not this one
create or replace function flow.covers(a org.actor, p_module text)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce((select g.modules is null or p_module = any (g.modules)
	    from org.grant_ g where g.grant_id = a.grant_id), false);
end
$$;
alter function flow.covers(org.actor, text) owner to rr_owner;
revoke all on function flow.covers(org.actor, text) from public;
grant execute on function flow.covers(org.actor, text) to rr_writer;
