-- SPDX-License-Identifier: Apache-2.0
-- select report.before_of('district', '2023Q2');	-- 3
-- What a report of this period is compared with, everywhere: the last report
-- published of the kind before it, of that period the newest revision.  A
-- period that was skipped has none and is passed over; who shows a comparison
-- says which report it is with.  One of before the regime's first period is none.
-- Plan: report_published backwards.
create or replace function report.before_of(p_kind text, p_period text)
returns bigint
language plpgsql stable
as $$
begin
	return (select x.report from report.report x
	    join report.kind k using (kind)
	    where x.kind = p_kind and x.period < p_period
	    and x.period >= k.first_period and x.state = 'published'
	    order by x.period desc, x.revision desc limit 1);
end
$$;
alter function report.before_of(text, text) owner to rr_owner;
revoke all on function report.before_of(text, text) from public;
grant execute on function report.before_of(text, text) to rr_reader;
