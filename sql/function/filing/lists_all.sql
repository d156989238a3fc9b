-- SPDX-License-Identifier: Apache-2.0
-- select filing.lists_all(q, a)	-- true: the filters alone keep to what he may see
-- The reform office sees all; a unit its own.  Else a list goes by the audience.
create or replace function filing.lists_all(q jsonb, a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((a).kind = 'reform_office'
	    or q ->> 'unit' = (a).unit or q ->> 'mine' in ('true', '1'), false)
$$;
alter function filing.lists_all(jsonb, org.actor) owner to rr_owner;
revoke all on function filing.lists_all(jsonb, org.actor) from public;
grant execute on function filing.lists_all(jsonb, org.actor) to rr_writer;
