-- SPDX-License-Identifier: Apache-2.0
-- perform ops.generation_bump();	-- 18; the servers hear it at commit
-- By the sealer, once a batch, and by the rare publication of a report; never by
-- an act: notify holds one lock of the whole cluster until the commit is on disk.
create or replace function ops.generation_bump()
returns bigint
language plpgsql
as $$
declare
	g	bigint;
begin
	update ops.state set generation = generation + 1
	returning generation into g;
	perform pg_notify('rr', json_build_object('generation', g)::text);
	return g;
end
$$;
alter function ops.generation_bump() owner to rr_owner;
revoke all on function ops.generation_bump() from public;
grant execute on function ops.generation_bump() to rr_writer;
grant update on ops.state to rr_writer;
