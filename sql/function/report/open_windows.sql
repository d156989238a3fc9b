-- SPDX-License-Identifier: Apache-2.0
-- select report.open_windows(r);
--     -- [{"closes": "2023-04-11T00:00+08:00", "indicators": […], "open": false},
--     --  {"closes": "2023-04-21T00:00+08:00", "indicators": […], "open": true}]
-- The approval windows of a report that was frozen before all of them had closed:
-- what is approved later in one that was open is not in it, and a reader must see
-- that.  Empty where none was open, as of every report that begins by itself
-- (schedule_turn.sql); the office may begin one once the first has closed (X33, X55).
create or replace function report.open_windows(r report.report)
returns json
language plpgsql stable
as $$
begin
	if r.approval_window_end <= r.frozen_at then
		return '[]';
	end if;
	return (select coalesce(json_agg(json_build_object('closes', g.closes,
	    'indicators', g.labels, 'open', g.closes > r.frozen_at)
	    order by g.closes), '[]')
	    from (select w.closes, json_agg(i.label order by i.place) as labels
	        from report.indicators_of(r.rule_set) i
	        cross join lateral report.window_end(r.cut_off, i.window_days,
	            i.window_working) w (closes)
	        group by w.closes) g);
end
$$;
alter function report.open_windows(report.report) owner to rr_owner;
revoke all on function report.open_windows(report.report) from public;
grant execute on function report.open_windows(report.report)
	to rr_writer, rr_reader;
