-- SPDX-License-Identifier: Apache-2.0
-- select org.own_unit(a);	-- U500103; null: of every unit, '': of none
-- Of which unit a reader sees what is its own business: of what was filed and
-- approved, what is for those concerned alone; of appeals, their reasons.  The
-- office sees everybody's.  A machine reader reads what everybody may,
-- wherever its account stands.
create or replace function org.own_unit(a org.actor)
returns text
language sql immutable
as $$
	select case when (a).role = 'feed_reader' then ''
	    when org.at_office(a) then null
	    else coalesce((a).unit, '') end
$$;
alter function org.own_unit(org.actor) owner to rr_owner;
revoke all on function org.own_unit(org.actor) from public;
grant execute on function org.own_unit(org.actor) to rr_writer, rr_reader;
