-- SPDX-License-Identifier: Apache-2.0
-- select filing.stands_beside(f, 2);	-- true
-- Does this version of a filing claim anything beside another's: is it the one
-- that is under way or in force?  Plain SQL, so that the planner sees through.
create or replace function filing.stands_beside(f filing.entry, version int)
returns boolean
language sql immutable
as $$
	select coalesce($2 in ((f).version, (f).in_force_version), false)
	    and ((f).state in ('in_review', 'returned')
	        or (f).in_force_version is not null)
$$;
alter function filing.stands_beside(filing.entry, int) owner to rr_owner;
revoke all on function filing.stands_beside(filing.entry, int) from public;
grant execute on function filing.stands_beside(filing.entry, int) to rr_writer;
