-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_files_may(x, a);	-- false
-- Who adds files to an appeal, and takes own ones back: a reviewer of the unit
-- that made it, or of the office that will answer it, until it is answered or
-- withdrawn.
create or replace function report.appeal_files_may(x report.appeal, a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce((x).state = 'open' and (report.may_answer_appeals(a)
	    or (a).unit = (x).unit and (a).role = 'reviewer'), false)
$$;
alter function report.appeal_files_may(report.appeal, org.actor)
	owner to rr_owner;
revoke all on function report.appeal_files_may(report.appeal, org.actor)
	from public;
grant execute on function report.appeal_files_may(report.appeal, org.actor)
	to rr_writer, rr_reader;
