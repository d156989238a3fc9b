-- SPDX-License-Identifier: Apache-2.0
-- select report.may_make_papers(a);
-- Who publishes reports may have their files made again when that has failed.
create or replace function report.may_make_papers(a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce(a.kind = 'reform_office'
	    and a.role in ('reviewer', 'leader'), false)
$$;
alter function report.may_make_papers(org.actor) owner to rr_owner;
revoke all on function report.may_make_papers(org.actor) from public;
grant execute on function report.may_make_papers(org.actor)
	to rr_reader, rr_writer;
