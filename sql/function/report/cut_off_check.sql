-- SPDX-License-Identifier: Apache-2.0
-- perform report.cut_off_check(a, 'district', '2023Q1', '2023-04-07');
-- Refuses, by field, a day that cannot be the last to count in one period's report:
-- not by this caller, no such period, made already, further than cut_off_days from
-- the period's own last day, the same as now, or so that its first window is closed.
create or replace function report.cut_off_check(a org.actor, p_kind text,
    p_period text, p_day date)
returns void
language plpgsql stable
as $$
declare
	cut_off_days constant int := 15;
	own	date := ops.period_end(p_period);
	fixed	text;
	dates	constant text := 'FMYYYY年FMMM月FMDD日';
begin
	if (a).kind <> 'reform_office' or (a).role <> 'reviewer' then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办审核人员调整统计截止日"}');
	elsif own is null or p_period is distinct from (select ops.period_of(
	    own, x.every) from report.kind x where x.kind = p_kind) then
		perform report.refuse_field('/period', 'period_shape',
		    '期次应形如 ' || coalesce(report.period_now(p_kind), '2023Q1'));
	end if;
	fixed := report.cut_off_fixed(p_kind, p_period);
	if fixed is not null then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    fixed));
	elsif p_day is null or abs(p_day - own) > cut_off_days then
		perform report.refuse_field('/day', 'out_of_range', format(
		    '应在%s至%s之间', to_char(own - cut_off_days, dates),
		    to_char(own + cut_off_days, dates)));
	elsif p_day = report.cut_off_of(p_kind, p_period) then
		perform report.refuse_field('/day', 'unchanged',
		    '统计截止日已经是这一天');
	elsif (select min(report.window_end(p_day, i.window_days,
	    i.window_working)) from report.indicators_of(
	    report.rule_set_for(p_kind, p_period)) i) <= ops.now() then
		perform report.refuse_field('/day', 'window_closed',
		    '按这一天计算，补审期已经结束');
	end if;
end
$$;
alter function report.cut_off_check(org.actor, text, text, date)
	owner to rr_owner;
revoke all on function report.cut_off_check(org.actor, text, text, date)
	from public;
grant execute on function report.cut_off_check(org.actor, text, text, date)
	to rr_writer, rr_reader;
