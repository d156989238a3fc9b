-- SPDX-License-Identifier: Apache-2.0
-- select org.unit_ended('U500105');	-- 2025-11-06: the first day without it
-- Null while it is there, and before.  What was filed under its name stays there;
-- nobody acts for it any more (X11).
create or replace function org.unit_ended(p_unit text)
returns date
language plpgsql stable
as $$
begin
	return (select upper(u.in_force) from org.unit u
	where u.unit = p_unit and upper(u.in_force) <= ops.today());
end
$$;
alter function org.unit_ended(text) owner to rr_owner;
revoke all on function org.unit_ended(text) from public;
grant execute on function org.unit_ended(text) to rr_writer, rr_reader;
