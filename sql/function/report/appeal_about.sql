-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_about(x);	-- 2023年第一季度区县改革报表 渝中“试点按时通过验收率”
-- What an appeal contests, in words: report, what was measured, indicator.
create or replace function report.appeal_about(x report.appeal)
returns text
language plpgsql stable
as $$
begin
	return (select format('%s%s %s“%s”', ops.period_label(r.period),
	    report.kind_label(r.kind), (x).measured_name, coalesce((
	        select i.label from report.indicators_of(r.rule_set) i
	        where i.indicator = (x).indicator), (x).indicator))
	from report.report r where r.report = (x).report);
end
$$;
alter function report.appeal_about(report.appeal) owner to rr_owner;
revoke all on function report.appeal_about(report.appeal) from public;
grant execute on function report.appeal_about(report.appeal)
	to rr_writer, rr_reader;
