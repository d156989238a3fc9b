-- SPDX-License-Identifier: Apache-2.0
-- select filing.administers('pilot_update', a)	-- a module administrator (X59); never null
create or replace function filing.administers(p_module text, a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((a).kind = 'reform_office' and (a).role = 'reviewer'
	    and p_module = any ((a).admin_of), false)
$$;
alter function filing.administers(text, org.actor) owner to rr_owner;
revoke all on function filing.administers(text, org.actor) from public;
grant execute on function filing.administers(text, org.actor) to rr_writer;
