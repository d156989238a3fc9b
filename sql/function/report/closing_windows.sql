-- SPDX-License-Identifier: Apache-2.0
-- select report.closing_windows(r);
--     -- [{"closes": "2023-04-11T00:00+08:00", "indicators": […], "open": false},
--     --  {"closes": "2023-04-21T00:00+08:00", "indicators": […], "open": true}]
-- When each approval window of a report closed, and of which indicators it is; open:
-- not before it was frozen, so that what was approved later in it is not in it, and
-- a reader must see that.  None was open of a report that began by itself
-- (schedule_turn.sql); the office may begin one once the first has closed (X33, X55).
create or replace function report.closing_windows(r report.report)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object(
	    'closes', w.v -> 'closes', 'indicators', w.v -> 'indicators',
	    'open', (w.v ->> 'closes')::timestamptz > r.frozen_at)
	    order by w.n), '[]')
	    from report.windows_at(r.rule_set, r.cut_off) a,
	        json_array_elements(a.list) with ordinality w (v, n));
end
$$;
alter function report.closing_windows(report.report) owner to rr_owner;
revoke all on function report.closing_windows(report.report) from public;
grant execute on function report.closing_windows(report.report)
	to rr_writer, rr_reader;
