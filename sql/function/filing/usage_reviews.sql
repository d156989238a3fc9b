-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.usage_reviews('2023-01-01 00:00+08', '2023-04-01 00:00+08');
--     -- unit | stage | decided | returned | median_days | longest_days
-- How long what a unit decided in a period had lain at its stage, in working days
-- (X55) after the day on which it came: 0 is the same day.  A stage is one's own
-- desk, so that nobody answers for the time of the desk before.
-- Plan: event_decided, a range; event_of_entry, the last one before each.
create or replace function filing.usage_reviews(p_from timestamptz,
    p_to timestamptz)
returns table (unit text, stage text, decided bigint, returned bigint,
    median_days numeric, longest_days int)
language sql stable
as $$
	with v as (
		select t.unit, t.stage, t.action, filing.day_at(c.at) as came,
		    filing.day_at(t.at) as went
		from filing.event t
		cross join lateral (select b.at from filing.event b
		    where b.entry = t.entry and b.event < t.event
		    and b.next = t.stage and b.stage <> t.stage
		    order by b.event desc limit 1) c
		where t.action in ('approve', 'return', 'distribute')
		and t.next <> t.stage
		and t.at >= p_from and t.at < p_to
	), w as (	-- working days up to each day, so that two lookups tell
		select d.day::date, count(*) filter (where
		    ops.is_working_day(d.day::date)) over (order by d.day) as n
		from (select min(v.came) as low, max(v.went) as high from v) s
		cross join generate_series(s.low, s.high, interval '1 day') d (day)
	)
	select v.unit, v.stage, count(*), count(*) filter (
	    where v.action = 'return'), round(percentile_cont(0.5) within
	    group (order by z.n - a.n)::numeric, 1), max(z.n - a.n)::int
	from v join w a on a.day = v.came join w z on z.day = v.went
	group by v.unit, v.stage
$$;
alter function filing.usage_reviews(timestamptz, timestamptz) owner to rr_owner;
revoke all on function filing.usage_reviews(timestamptz, timestamptz) from public;
grant execute on function filing.usage_reviews(timestamptz, timestamptz) to rr_writer;
