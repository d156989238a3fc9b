-- SPDX-License-Identifier: Apache-2.0
-- select filing.in_scope(e, 'line', 'D18')	-- true: it is that filing's department
create or replace function filing.in_scope(e filing.entry, p_scope flow.scope,
    p_unit text)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce(case p_scope when 'own' then (e).unit = p_unit
	    when 'line' then (e).competent_department = p_unit
	    when 'city' then true
	    when 'outside' then p_unit <> (e).unit
	        and p_unit <> all (filing.involved_units(e))
	    when 'involved' then p_unit = any (filing.involved_units(e)) end,
	    false);
end
$$;
alter function filing.in_scope(filing.entry, flow.scope, text)
	owner to rr_owner;
revoke all on function filing.in_scope(filing.entry, flow.scope, text)
	from public;
grant execute on function filing.in_scope(filing.entry, flow.scope, text)
	to rr_writer;
