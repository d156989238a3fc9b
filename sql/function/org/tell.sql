-- SPDX-License-Identifier: Apache-2.0
-- perform org.tell('{"account": 7}');	-- servers drop what they hold of it
-- For the rare change of a right or a session only (see ops.generation_bump).
create or replace function org.tell(what jsonb)
returns void
language plpgsql
as $$
begin
	perform pg_notify('rr', what::text);
end
$$;
alter function org.tell(jsonb) owner to rr_owner;
revoke all on function org.tell(jsonb) from public;
grant execute on function org.tell(jsonb) to rr_writer;
