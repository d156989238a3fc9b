-- SPDX-License-Identifier: Apache-2.0
-- select filing.overseer('district_survey', 'D46')	-- D45; null: nobody
-- The unit under which the filing unit stands, where the module is overseen (X8).
create or replace function filing.overseer(p_module text, p_unit text)
returns text
language plpgsql stable
as $$
begin
	return (select u.parent from org.unit u
	    join flow.hook h on h.module = p_module and h.overseen
	    where u.unit = p_unit);
end
$$;
alter function filing.overseer(text, text) owner to rr_owner;
revoke all on function filing.overseer(text, text) from public;
grant execute on function filing.overseer(text, text) to rr_writer;
