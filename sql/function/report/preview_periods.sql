-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_periods('district');
--     -- [{"period": "2023Q1", "label": "2023年第一季度", "default": true}, …]
-- Whose report may be looked at before it is made, the earlier first.
create or replace function report.preview_periods(p_kind text)
returns jsonb
language plpgsql stable
as $$
declare
	now_	text := report.period_now(p_kind);
	last_	text := (select ops.period_of(ops.period_start(now_) - 1, k.every)
		    from report.kind k where k.kind = p_kind);
	first_	timestamptz;
	ends	timestamptz;
begin
	select min(w.ends), max(w.ends) into first_, ends
	from report.indicators_of(report.rule_set_for(p_kind, last_)) i
	cross join lateral report.window_end(
	    report.cut_off_of(p_kind, last_), i.window_days,
	    i.window_working) w (ends);
	if ends is null or ends <= ops.now() or exists (select
	    from report.report r where r.kind = p_kind
	    and r.period = last_) then
		last_ := null;
	end if;
	return (select jsonb_agg(jsonb_build_object('period', p.period,
	    'label', ops.period_label(p.period), 'default', p.period
	    = case when last_ is not null and first_ > ops.now() then last_
	    else now_ end) order by p.period)
	    from unnest(array[last_, now_]) p (period)
	    where p.period is not null);
end
$$;
alter function report.preview_periods(text) owner to rr_owner;
revoke all on function report.preview_periods(text) from public;
grant execute on function report.preview_periods(text) to rr_reader;
