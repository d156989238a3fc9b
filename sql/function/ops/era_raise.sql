-- SPDX-License-Identifier: Apache-2.0
-- select ops.era_raise();	-- 2: after a restore, before anybody writes
-- Transaction numbers begin anew in another cluster, so what came with the dump
-- is sealed to its end and new rows belong to a new era.  Feeds carry the era:
-- a reader that was ahead of the backup hears that it has to begin again.
create or replace function ops.era_raise()
returns int
language plpgsql
as $$
declare
	last	ops.seal;
	s	ops.seal;
	e	int;
begin
	perform pg_advisory_xact_lock(21074, 2);
	loop
		select * into last from ops.seal t order by t.seal desc limit 1;
		s := ops.seal_batch(last, '9223372036854775807', 2000);
		exit when s.seal is null;
	end loop;
	update ops.state set era = era + 1, generation = generation + 1
	returning era into e;
	return e;
end
$$;
alter function ops.era_raise() owner to rr_owner;
revoke all on function ops.era_raise() from public;
