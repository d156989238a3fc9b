-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_opens('2023Q1');	-- 2023-03-11
-- The day from which a period's updates are owed (X35).
create or replace function ops.period_opens(period text)
returns date
language sql immutable strict
as $$
	select ops.period_end(period) - 20
$$;
alter function ops.period_opens(text) owner to rr_owner;
revoke all on function ops.period_opens(text) from public;
grant execute on function ops.period_opens(text) to rr_writer, rr_reader;
