-- SPDX-License-Identifier: Apache-2.0
-- select filing.scope_unit(e, 'line')	-- D18: whose desk that is; null for many
create or replace function filing.scope_unit(e filing.entry, p_scope flow.scope)
returns text
language plpgsql stable
as $$
begin
	return case p_scope when 'own' then (e).unit
	    when 'line' then (e).competent_department
	    when 'city' then (select u.unit from org.unit u
	        where u.kind = 'reform_office' and u.in_force @> ops.today()
	        order by u.unit limit 1) end;
end
$$;
alter function filing.scope_unit(filing.entry, flow.scope) owner to rr_owner;
revoke all on function filing.scope_unit(filing.entry, flow.scope) from public;
grant execute on function filing.scope_unit(filing.entry, flow.scope)
	to rr_writer;
