-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_of('2023-03-31'::date);		-- 2023Q1
-- select ops.period_of('2023-03-31 15:59+00'::timestamptz, 'two_months');
--							-- 202302B
-- The quarter, or the two months, that a day of Asia/Shanghai lies in.
create or replace function ops.period_of(day date,
    kind text default 'quarter')
returns text
language sql immutable
as $$
	select case kind
	when 'quarter' then to_char(day, 'yyyy"Q"q')
	when 'two_months' then to_char(day, 'yyyy')
	    || lpad((ceil(extract(month from day) / 2))::text, 2, '0') || 'B'
	end
$$;
create or replace function ops.period_of(at timestamptz,
    kind text default 'quarter')
returns text
language sql immutable
as $$
	select ops.period_of((at at time zone 'Asia/Shanghai')::date, kind)
$$;
alter function ops.period_of(date, text) owner to rr_owner;
alter function ops.period_of(timestamptz, text) owner to rr_owner;
revoke all on function ops.period_of(date, text),
	ops.period_of(timestamptz, text) from public;
grant execute on function ops.period_of(date, text),
	ops.period_of(timestamptz, text) to rr_writer, rr_reader;
