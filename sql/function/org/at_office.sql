-- SPDX-License-Identifier: Apache-2.0
-- select org.at_office(a)	-- works at the reform office; never null
-- The three administrators stand at the same unit, and a machine reader may: what
-- the office has before the others is not theirs.
create or replace function org.at_office(a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((a).kind = 'reform_office'
	    and (a).role in ('clerk', 'reviewer', 'leader'), false)
$$;
alter function org.at_office(org.actor) owner to rr_owner;
revoke all on function org.at_office(org.actor) from public;
grant execute on function org.at_office(org.actor) to rr_writer, rr_reader;
