-- SPDX-License-Identifier: Apache-2.0
-- select report.schedule_due('district', '2023Q1');	-- true
-- Is a report of a period to be begun by itself?  Once, also where nothing was
-- approved while it ran, since what a state or a year adds up to is due all the
-- same.  Plan: report_revision_once; ops.job, those under way.
create or replace function report.schedule_due(p_kind text, p_period text)
returns boolean
language plpgsql volatile
as $$
begin
	return not exists (select from report.report r
	    where r.kind = p_kind and r.period = p_period)
	and not report.run_hold(p_kind, p_period)
	and report.compares(p_kind, p_period);
end
$$;
alter function report.schedule_due(text, text) owner to rr_owner;
revoke all on function report.schedule_due(text, text) from public;
grant execute on function report.schedule_due(text, text) to rr_writer;
