-- SPDX-License-Identifier: Apache-2.0
-- select filing.seen('{"path": {"id": "17"}}', a) into e;	-- refuses not_found
create or replace function filing.seen(args jsonb, a org.actor)
returns filing.entry
language plpgsql stable
as $$
declare
	e	filing.entry;
begin
	select * into e from filing.entry t
	where t.entry = (args -> 'path' ->> 'id')::bigint;
	if not found or not filing.may_see(e, a) then
		perform ops.refuse('not_found');
	end if;
	return e;
end
$$;
alter function filing.seen(jsonb, org.actor) owner to rr_owner;
revoke all on function filing.seen(jsonb, org.actor) from public;
grant execute on function filing.seen(jsonb, org.actor) to rr_writer;
