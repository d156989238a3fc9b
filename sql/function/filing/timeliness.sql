-- SPDX-License-Identifier: Apache-2.0
-- select filing.timeliness(o)	-- on_time, granted, late, waived or pending: today
create or replace function filing.timeliness(o filing.obligation)
returns text
language sql stable
as $$
	select filing.timeliness_by(o, ops.today())
$$;
alter function filing.timeliness(filing.obligation) owner to rr_owner;
revoke all on function filing.timeliness(filing.obligation) from public;
grant execute on function filing.timeliness(filing.obligation) to rr_writer;
