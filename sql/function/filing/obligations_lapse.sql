-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligations_lapse();	-- 9 that abolished units owed
-- By the worker, daily.  A unit that is no longer there owes nothing that was due
-- after its last day, and is not late with it (X11).
create or replace function filing.obligations_lapse()
returns int
language plpgsql volatile
as $$
declare
	n	int;
begin
	update filing.obligation o set state = 'waived', extension = null,
	    closed_at = ops.now()
	from org.unit u
	where u.unit = o.unit and upper(u.in_force) <= ops.today()
	and o.state = 'open' and o.due >= upper(u.in_force);
	get diagnostics n = row_count;
	return n;
end
$$;
alter function filing.obligations_lapse() owner to rr_owner;
revoke all on function filing.obligations_lapse() from public;
grant execute on function filing.obligations_lapse() to rr_writer;
