-- SPDX-License-Identifier: Apache-2.0
-- perform org.unit_name_turn();	-- each day: units are called what they are called today
create or replace function org.unit_name_turn()
returns void
language plpgsql volatile
as $$
begin
	update org.unit u set name = n.name, short = n.short
	from org.unit_name n
	where n.unit = u.unit and n.in_force @> ops.today()
	and (u.name, u.short) is distinct from (n.name, n.short);
	if found then
		perform ops.generation_bump();
	end if;
end
$$;
alter function org.unit_name_turn() owner to rr_owner;
revoke all on function org.unit_name_turn() from public;
grant execute on function org.unit_name_turn() to rr_writer;
