-- SPDX-License-Identifier: Apache-2.0
-- select org.unit_take(a, args) into u;	-- of the path, locked; system_admin only
create or replace function org.unit_take(a org.actor, args jsonb)
returns org.unit
language plpgsql volatile
as $$
declare
	u	org.unit;
begin
	perform org.duty_of(a, 'system_admin');
	select * into u from org.unit t
	where t.unit = args -> 'path' ->> 'unit' for update;
	if not found then
		perform ops.refuse('not_found');
	end if;
	return u;
end
$$;
alter function org.unit_take(org.actor, jsonb) owner to rr_owner;
revoke all on function org.unit_take(org.actor, jsonb) from public;
grant execute on function org.unit_take(org.actor, jsonb) to rr_writer;
