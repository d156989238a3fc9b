-- SPDX-License-Identifier: Apache-2.0
-- select report.schedule_due('district', '2023Q1');	-- true
-- Is a report of a period to be begun by itself?  Once, and not where nothing was
-- approved while it ran: a system that came later has nothing to say of it.
-- Plan: report_revision_once; ops.job, those under way; horizon_at.
create or replace function report.schedule_due(p_kind text, p_period text)
returns boolean
language plpgsql volatile
as $$
begin
	return not report.run_hold(p_kind, p_period)
	and not exists (select from report.report r
	    where r.kind = p_kind and r.period = p_period)
	and exists (select from ledger.horizon h
	    where h.at >= ops.period_start(p_period)::timestamp
	        at time zone 'Asia/Shanghai'
	    and h.at < (report.cut_off_of(p_kind, p_period) + 1)::timestamp
	        at time zone 'Asia/Shanghai')
	and report.compares(p_kind, p_period);
end
$$;
alter function report.schedule_due(text, text) owner to rr_owner;
revoke all on function report.schedule_due(text, text) from public;
grant execute on function report.schedule_due(text, text) to rr_writer;
