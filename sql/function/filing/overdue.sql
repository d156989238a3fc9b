-- SPDX-License-Identifier: Apache-2.0
-- select filing.overdue(o)	-- not filed, and its day is over; never null
create or replace function filing.overdue(o filing.obligation)
returns boolean
language sql stable
as $$
	select filing.overdue_by(o, ops.today())
$$;
alter function filing.overdue(filing.obligation) owner to rr_owner;
revoke all on function filing.overdue(filing.obligation) from public;
grant execute on function filing.overdue(filing.obligation) to rr_writer;
