-- SPDX-License-Identifier: Apache-2.0
-- select filing.reads_filings(a)	-- false for administrators and machine readers
create or replace function filing.reads_filings(a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((a).role in ('clerk', 'reviewer', 'leader'), false)
$$;
alter function filing.reads_filings(org.actor) owner to rr_owner;
revoke all on function filing.reads_filings(org.actor) from public;
grant execute on function filing.reads_filings(org.actor) to rr_writer;
