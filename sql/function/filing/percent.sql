-- SPDX-License-Identifier: Apache-2.0
-- select filing.percent(2, 3)	-- 66.67; null of nothing
create or replace function filing.percent(part bigint, whole bigint)
returns text
language sql immutable
as $$
	select to_char(round(100.0 * part / nullif(whole, 0), 2), 'FM990.00')
$$;
alter function filing.percent(bigint, bigint) owner to rr_owner;
revoke all on function filing.percent(bigint, bigint) from public;
grant execute on function filing.percent(bigint, bigint) to rr_writer;
