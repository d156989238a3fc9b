-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_maker(a);
-- Who publishes reports may have their files made again when that has failed.
create or replace function report.paper_maker(a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce(a.kind = 'reform_office'
	    and a.role in ('reviewer', 'leader'), false)
$$;
alter function report.paper_maker(org.actor) owner to rr_owner;
revoke all on function report.paper_maker(org.actor) from public;
grant execute on function report.paper_maker(org.actor)
	to rr_reader, rr_writer;
