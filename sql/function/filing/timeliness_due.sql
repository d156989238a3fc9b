-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.timeliness_due('2023-01-01', '2023-03-31');
--     -- unit | on_time | expected
-- How each unit met what was due within these days by the day that was set first,
-- of whatever period: what is owed every two months stands beside what is owed
-- every quarter.  expected: those whose day is over.
-- Plan: obligation_by_due and obligation_by_first_due, a range of each.
create or replace function filing.timeliness_due(p_from date, p_to date)
returns table (unit text, on_time bigint, expected bigint)
language sql stable
as $$
	with d as materialized (select ops.today() as day)
	select x.unit, count(*) filter (where x.how = 'on_time'), count(*)
	from (select t.unit, filing.timeliness_by(t, d.day) as how
	    from d, filing.obligation t where t.due_original is null
	    and t.due between p_from and p_to
	    union all
	    select t.unit, filing.timeliness_by(t, d.day)
	    from d, filing.obligation t
	    where t.due_original between p_from and p_to) x
	where x.how in ('on_time', 'granted', 'late')
	group by x.unit
$$;
alter function filing.timeliness_due(date, date) owner to rr_owner;
revoke all on function filing.timeliness_due(date, date) from public;
grant execute on function filing.timeliness_due(date, date) to rr_writer;
