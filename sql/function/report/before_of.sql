-- SPDX-License-Identifier: Apache-2.0
-- select report.before_of(r);	-- 3
-- The last report of the kind before this one's period, as it stands: of that
-- period the newest published revision.  Plan: report_published backwards.
create or replace function report.before_of(r report.report)
returns bigint
language plpgsql stable
as $$
begin
	return (select x.report from report.report x
	    where x.kind = r.kind and x.period < r.period
	    and x.state = 'published'
	    order by x.period desc, x.revision desc limit 1);
end
$$;
alter function report.before_of(report.report) owner to rr_owner;
revoke all on function report.before_of(report.report) from public;
grant execute on function report.before_of(report.report) to rr_reader;
