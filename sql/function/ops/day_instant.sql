-- SPDX-License-Identifier: Apache-2.0
-- select ops.day_instant('2026-11-29', 1);	-- 2026-11-30 00:00+08
-- Where a day begins in the office, p_days on; an instant is itself.
create or replace function ops.day_instant(p_text text, p_days int)
returns timestamptz
language sql immutable
as $$
	select case when length(p_text) = 10
	    then (p_text::date + p_days)::timestamp at time zone 'Asia/Shanghai'
	    else p_text::timestamptz end
$$;
alter function ops.day_instant(text, int) owner to rr_owner;
revoke all on function ops.day_instant(text, int) from public;
grant execute on function ops.day_instant(text, int)
	to rr_writer, rr_reader;
