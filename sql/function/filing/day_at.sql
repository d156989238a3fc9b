-- SPDX-License-Identifier: Apache-2.0
-- select filing.day_at('2023-03-31 17:00+00');	-- 2023-04-01: the day in Chongqing
create or replace function filing.day_at(at timestamptz)
returns date
language sql immutable
as $$ select (at at time zone 'Asia/Shanghai')::date $$;
alter function filing.day_at(timestamptz) owner to rr_owner;
revoke all on function filing.day_at(timestamptz) from public;
grant execute on function filing.day_at(timestamptz) to rr_writer;
