-- SPDX-License-Identifier: Apache-2.0
-- select report.cut_off_fixed('district', '2023Q4');
--     -- 全年数据算到12月31日，全年最后一期的统计截止日不能调整
-- Why a period's cut-off cannot be set to another day (any more); null where it can.
-- Figures of a year end with the year: what another day left out of its last report
-- would be in none.  A report that was made, or is being made, stays as it is: so
-- do the cut-offs that it goes by, its own and that of the period before it.
-- Plan: job_queue and job_leased, of each its own state.
create or replace function report.cut_off_fixed(p_kind text, p_period text)
returns text
language plpgsql stable
as $$
declare
	next_	text := ops.period_after(p_period);
begin
	if extract(month from ops.period_end(p_period)) = 12 then
		return '全年数据算到12月31日，全年最后一期的统计截止日不能调整';
	elsif exists (select from report.report r where r.kind = p_kind
	    and r.period = p_period) then
		return '本期报表已经生成，统计截止日不能再调整';
	elsif exists (select from report.report r where r.kind = p_kind
	    and r.period = next_) then
		return '下一期报表已经生成，统计截止日不能再调整';
	elsif exists (select from ops.job j where j.kind = 'report'
	    and (j.state = 'queued' or j.state = 'running')
	    and j.args ->> 'kind' = p_kind
	    and j.args ->> 'period' in (p_period, next_)) then
		return '报表正在生成，统计截止日不能调整';
	end if;
	return null;
end
$$;
alter function report.cut_off_fixed(text, text) owner to rr_owner;
revoke all on function report.cut_off_fixed(text, text) from public;
grant execute on function report.cut_off_fixed(text, text)
	to rr_writer, rr_reader;
