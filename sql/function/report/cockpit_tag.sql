-- SPDX-License-Identifier: Apache-2.0
-- select report.cockpit_tag(r) from report.report r where report = 3;
-- What a cockpit answer of a frozen report depends on, as one tag: its own
-- document, and that of the report before it, which says who moved.  A server
-- that answers in another shape puts another number in.
create or replace function report.cockpit_tag(r report.report)
returns text
language sql stable
as $$
	select md5(concat_ws(' ', 3, (r).digest, (select b.digest
	    from report.report b
	    where b.report = report.before_of((r).kind, (r).period))))
$$;
alter function report.cockpit_tag(report.report) owner to rr_owner;
revoke all on function report.cockpit_tag(report.report) from public;
grant execute on function report.cockpit_tag(report.report) to rr_reader;
