-- SPDX-License-Identifier: Apache-2.0
-- select * from report.windows_at('2023-03-31', '2023-03-31');
--	-- list: [{"closes": "2023-04-11T00:00:00+08:00", "indicators": ["试点数", …]}]
-- When each approval window of a rule set closes after a last day to count, and the
-- last of them.  Without indicators no list.  Each length of a window is reckoned
-- once: working days are counted one by one.
create or replace function report.windows_at(p_rule_set text, p_cut_off date)
returns table (list json, ready timestamptz)
language plpgsql stable
as $$
begin
	return query
	select json_agg(json_build_object('closes', g.closes,
	    'indicators', g.labels) order by g.closes), max(g.closes)
	from (with i as materialized (
	        select * from report.indicators_of(p_rule_set)),
	    c as materialized (
	        select d.*, report.window_end(p_cut_off, d.window_days,
	            d.window_working) as closes
	        from (select distinct i.window_days, i.window_working
	            from i) d)
	    select c.closes, json_agg(i.label order by i.place) as labels
	    from i join c using (window_days, window_working)
	    group by c.closes) g;
end
$$;
alter function report.windows_at(text, date) owner to rr_owner;
revoke all on function report.windows_at(text, date) from public;
grant execute on function report.windows_at(text, date)
	to rr_writer, rr_reader;
