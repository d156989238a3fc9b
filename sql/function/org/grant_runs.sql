-- SPDX-License-Identifier: Apache-2.0
-- select org.grant_runs(g) from org.grant_ g;	-- given, and not over, today?
-- From the first to the last day that it names, by the business clock, unless it
-- was ended before.  Whether somebody may work in it, org.grant_works says.
create or replace function org.grant_runs(g org.grant_)
returns boolean
language sql stable
as $$
	select g.ended_at is null
	and coalesce(g.begins_on <= ops.today(), true)
	and coalesce(g.ends_on > ops.today(), true)
$$;
alter function org.grant_runs(org.grant_) owner to rr_owner;
revoke all on function org.grant_runs(org.grant_) from public;
grant execute on function org.grant_runs(org.grant_) to rr_writer, rr_reader;
