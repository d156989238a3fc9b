-- SPDX-License-Identifier: Apache-2.0
-- select filing.came_back(e, s)	-- true: this signature sends on what was returned
-- It goes on only with a 改正说明: what was corrected, or why something was not.
create or replace function filing.came_back(e filing.entry, s flow.step)
returns boolean
language sql immutable
as $$
	select (s).stage = 'entry' and (s).eyes and (e).state = 'returned'
$$;
alter function filing.came_back(filing.entry, flow.step) owner to rr_owner;
revoke all on function filing.came_back(filing.entry, flow.step) from public;
grant execute on function filing.came_back(filing.entry, flow.step)
	to rr_writer;
