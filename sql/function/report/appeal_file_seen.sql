-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_file_seen(f, x, a);	-- true
-- The files of an appeal are for the unit that made it and for the office, as its
-- reasons are; those that go with the answer, for the unit once it is answered.
create or replace function report.appeal_file_seen(f report.appeal_file,
    x report.appeal, a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((f).removed_at is null and filing.reads_filings(a)
	    and ((a).kind = 'reform_office' or (a).unit = (x).unit
	    and (not (f).answers or (x).answer is not null)), false)
$$;
alter function report.appeal_file_seen(report.appeal_file, report.appeal,
	org.actor) owner to rr_owner;
revoke all on function report.appeal_file_seen(report.appeal_file,
	report.appeal, org.actor) from public;
grant execute on function report.appeal_file_seen(report.appeal_file,
	report.appeal, org.actor) to rr_writer;
