-- SPDX-License-Identifier: Apache-2.0
-- Holidays on weekdays and working days on weekends, 2023 to 2026, as the State
-- Council's yearly notices set them.  A year that is not here has weekends only.
create temp table calendar_new (day date, working boolean, label text)
	on commit drop;
\copy calendar_new from 'data/calendar.csv' csv header
insert into org.calendar as c (day, working, label)
select day, working, label from calendar_new
on conflict (day) do update set working = excluded.working,
	label = excluded.label
where not c.edited and (c.working, c.label) is distinct from (excluded.working, excluded.label);
