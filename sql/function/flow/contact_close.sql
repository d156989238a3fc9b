-- SPDX-License-Identifier: Apache-2.0
-- perform flow.contact_close('pilot', 'D18');	-- whoever it is, until yesterday
create or replace function flow.contact_close(p_module text, p_unit text)
returns void
language plpgsql volatile
as $$
begin
	delete from flow.contact c where c.module = p_module
	and c.unit = p_unit and lower(c.in_force) >= ops.today();
	update flow.contact c
	set in_force = daterange(lower(c.in_force), ops.today())
	where c.module = p_module and c.unit = p_unit
	and c.in_force @> ops.today();
end
$$;
alter function flow.contact_close(text, text) owner to rr_owner;
revoke all on function flow.contact_close(text, text) from public;
grant execute on function flow.contact_close(text, text) to rr_writer;
