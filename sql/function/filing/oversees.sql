-- SPDX-License-Identifier: Apache-2.0
-- select filing.oversees('district_survey', a)	-- has a unit under it that files it
create or replace function filing.oversees(p_module text, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from flow.hook h
	    join org.unit u on u.parent = (a).unit and u.in_force @> ops.today()
	    join flow.step s on s.module = h.module and s.action = 'create'
	        and s.unit_kind = u.kind
	    where h.module = p_module and h.overseen
	    and filing.reads_filings(a));
end
$$;
alter function filing.oversees(text, org.actor) owner to rr_owner;
revoke all on function filing.oversees(text, org.actor) from public;
grant execute on function filing.oversees(text, org.actor) to rr_writer;
