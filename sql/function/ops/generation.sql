-- SPDX-License-Identifier: Apache-2.0
-- select ops.generation();	-- 17: read it in the call that reads the answer
create or replace function ops.generation()
returns bigint
language plpgsql stable
as $$
begin
	return (select s.generation from ops.state s);
end
$$;
alter function ops.generation() owner to rr_owner;
revoke all on function ops.generation() from public;
grant execute on function ops.generation() to rr_writer, rr_reader;
