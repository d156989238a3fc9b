-- SPDX-License-Identifier: Apache-2.0
-- select org.grant_works(g) from org.grant_ g;	-- may somebody work in it today?
-- While it runs and its unit is there: for a unit that was abolished nobody begins,
-- submits or approves anything (X11).  Asked at every call, so that no job has to
-- come in time, and a session that is open when the day turns is no way around it.
create or replace function org.grant_works(g org.grant_)
returns boolean
language sql stable
as $$
	select org.grant_runs(g) and org.unit_ended(g.unit) is null
$$;
alter function org.grant_works(org.grant_) owner to rr_owner;
revoke all on function org.grant_works(org.grant_) from public;
grant execute on function org.grant_works(org.grant_) to rr_writer, rr_reader;
