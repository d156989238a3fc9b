-- SPDX-License-Identifier: Apache-2.0
-- select filing.still_owed(o)	-- as things are, whatever was reported meanwhile?
-- What its module says that it is owed, or, of work that is assigned, its first
-- report, which is owed from the assignment on; by a unit that is there, of a module
-- that is in use.
create or replace function filing.still_owed(o filing.obligation)
returns boolean
language plpgsql stable
as $$
begin
	return org.unit_ended((o).unit) is null
	and exists (select from flow.module m
	    where m.module = (o).module and m.online)
	and (filing.is_owed(o) or exists (select from filing.entry s,
	    filing.assigned_rows(s.entry, s.in_force_version) r
	    where s.entry = (o).subject and r.unit = (o).unit
	    and ops.period_of(r.due) = (o).period));
end
$$;
alter function filing.still_owed(filing.obligation) owner to rr_owner;
revoke all on function filing.still_owed(filing.obligation) from public;
grant execute on function filing.still_owed(filing.obligation) to rr_writer;
