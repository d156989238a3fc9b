-- SPDX-License-Identifier: Apache-2.0
-- select ops.is_working_day('2023-04-05');	-- false: 清明节
-- Monday to Friday, unless org.calendar says otherwise (X55).
create or replace function ops.is_working_day(day date)
returns boolean
language plpgsql stable strict
as $$
begin
	return coalesce(
	    (select c.working from org.calendar c where c.day = is_working_day.day),
	    extract(isodow from day) < 6);
end
$$;
alter function ops.is_working_day(date) owner to rr_owner;
revoke all on function ops.is_working_day(date) from public;
grant execute on function ops.is_working_day(date) to rr_writer, rr_reader;
