-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_day();	-- the working day that a chase counts for
-- Of a weekend or a holiday: the working day before it.
create or replace function filing.chase_day()
returns date
language plpgsql stable
as $$
begin
	return case when ops.is_working_day(ops.today()) then ops.today()
	    else ops.add_working_days(ops.today(), -1) end;
end
$$;
alter function filing.chase_day() owner to rr_owner;
revoke all on function filing.chase_day() from public;
grant execute on function filing.chase_day() to rr_writer;
