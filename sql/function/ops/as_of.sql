-- SPDX-License-Identifier: Apache-2.0
-- select ops.as_of('2023-03-31');	-- 2023-03-31 23:59:59.999999+08
-- Up to when something is asked for: an instant is itself, a day goes to its end
-- in the office, as that of a cut-off does (X33).
create or replace function ops.as_of(p_text text)
returns timestamptz
language sql immutable
as $$
	select case when length(p_text) = 10
	    then ops.day_instant(p_text, 1) - interval '1 microsecond'
	    else p_text::timestamptz end
$$;
alter function ops.as_of(text) owner to rr_owner;
revoke all on function ops.as_of(text) from public;
grant execute on function ops.as_of(text) to rr_writer, rr_reader;
