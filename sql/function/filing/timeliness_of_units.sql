-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.timeliness_of_units('2023Q1', null);
--     -- unit | on_time | granted | late | pending | waived | expected
-- How a period's obligations were met, by unit, of a module or of all; expected:
-- those whose day is over.  Plan: obligation_of_period, a range.
create or replace function filing.timeliness_of_units(p_period text,
    p_module text)
returns table (unit text, on_time bigint, granted bigint, late bigint,
    pending bigint, waived bigint, expected bigint)
language sql stable
as $$
	select x.unit, count(*) filter (where x.how = 'on_time'),
	    count(*) filter (where x.how = 'granted'),
	    count(*) filter (where x.how = 'late'),
	    count(*) filter (where x.how = 'pending'),
	    count(*) filter (where x.how = 'waived'),
	    count(*) filter (where x.how in ('on_time', 'granted', 'late'))
	from (select t.unit, filing.timeliness_by(t, d.day) as how
	    from (select ops.today() as day offset 0) d, filing.obligation t
	    where t.period = p_period
	    and t.module = coalesce(p_module, t.module)) x
	group by x.unit
$$;
alter function filing.timeliness_of_units(text, text) owner to rr_owner;
revoke all on function filing.timeliness_of_units(text, text) from public;
grant execute on function filing.timeliness_of_units(text, text) to rr_writer;
