-- SPDX-License-Identifier: Apache-2.0
-- select filing.is_owed(o)	-- does its module say that it is owed, as things are?
create or replace function filing.is_owed(o filing.obligation)
returns boolean
language plpgsql stable
as $$
declare
	hook	text := (select h.owes from flow.hook h
		    where h.module = (o).module);
	yes	boolean;
begin
	execute format('select exists (select from %s($1) w
	    where w.unit = $2 and w.subject = $3)', hook)
	into yes using (o).period, (o).unit, (o).subject;
	return yes;
end
$$;
alter function filing.is_owed(filing.obligation) owner to rr_owner;
revoke all on function filing.is_owed(filing.obligation) from public;
grant execute on function filing.is_owed(filing.obligation) to rr_writer;
