-- SPDX-License-Identifier: Apache-2.0
-- select ops.now();	-- 2023-04-11 09:00:03+08 in a rehearsal
-- The only *business* clock: periods, due dates, event dates, working days.
-- The wall clock, shifted where the database is a rehearsal; one statement sees
-- one instant.  Tokens, locks and leases use the real clock instead.
create or replace function ops.now()
returns timestamptz
language plpgsql stable
as $$
declare
	shift	text;
begin
	select s.value into shift from ops.setting s
	where s.name = 'clock_shift';
	if found then
		return statement_timestamp() + shift::interval;
	end if;
	return statement_timestamp();
end
$$;
alter function ops.now() owner to rr_owner;
revoke all on function ops.now() from public;
grant execute on function ops.now() to rr_writer, rr_reader;
