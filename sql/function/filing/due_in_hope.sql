-- SPDX-License-Identifier: Apache-2.0
-- select filing.due_in_hope(o)	-- the day that lateness is judged by
-- What is due; while an extension is asked for and not yet decided, the day that
-- was asked, so that nobody is late for the time a decision takes.
create or replace function filing.due_in_hope(o filing.obligation)
returns date
language plpgsql stable
as $$
begin
	return (select coalesce((select x.due_asked from filing.extension x
	    where x.extension = (o).extension), (o).due));
end
$$;
alter function filing.due_in_hope(filing.obligation) owner to rr_owner;
revoke all on function filing.due_in_hope(filing.obligation) from public;
grant execute on function filing.due_in_hope(filing.obligation) to rr_writer;
