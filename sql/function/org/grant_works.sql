-- SPDX-License-Identifier: Apache-2.0
-- select org.grant_works(g) from org.grant_ g;	-- may somebody work in it today?
-- From the first to the last day that it names, by the business clock, unless it
-- was ended before.  Asked at every call, so that no job has to come in time.
create or replace function org.grant_works(g org.grant_)
returns boolean
language sql stable
as $$
	select g.ended_at is null
	and coalesce(g.begins_on <= ops.today(), true)
	and coalesce(g.ends_on > ops.today(), true)
$$;
alter function org.grant_works(org.grant_) owner to rr_owner;
revoke all on function org.grant_works(org.grant_) from public;
grant execute on function org.grant_works(org.grant_) to rr_writer, rr_reader;
