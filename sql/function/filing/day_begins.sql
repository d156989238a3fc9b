-- SPDX-License-Identifier: Apache-2.0
-- select filing.day_begins('2023-04-01');	-- 2023-03-31 16:00:00+00
-- Where a day begins here; plain SQL, so that an index on a time is used.
create or replace function filing.day_begins(day date)
returns timestamptz
language sql immutable strict
as $$
	select day::timestamp at time zone 'Asia/Shanghai'
$$;
alter function filing.day_begins(date) owner to rr_owner;
revoke all on function filing.day_begins(date) from public;
grant execute on function filing.day_begins(date) to rr_writer;
