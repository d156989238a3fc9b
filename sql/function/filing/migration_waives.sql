-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_waives('attachment_required')	-- true
-- Which rules a migration does without (X60): files, that a table cannot hold,
-- and that something may only be filed while it is new.  Everything else that a
-- submission has to meet, a row of history has to meet.
create or replace function filing.migration_waives(p_code text)
returns boolean
language sql immutable
as $$
	select p_code in ('attachment_required', 'participants_required',
	    'event_outside_year')
$$;
alter function filing.migration_waives(text) owner to rr_owner;
revoke all on function filing.migration_waives(text) from public;
grant execute on function filing.migration_waives(text) to rr_writer;
