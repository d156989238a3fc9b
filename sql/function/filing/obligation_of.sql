-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_of(args, a) into o;	-- the one that the path names, locked
-- not_found also for what the caller may not see.
create or replace function filing.obligation_of(args jsonb, a org.actor)
returns filing.obligation
language plpgsql volatile
as $$
declare
	o	filing.obligation;
begin
	select * into o from filing.obligation t
	where t.obligation = (args -> 'path' ->> 'id')::bigint for update;
	if o.obligation is null or not filing.obligation_seen(o, a) then
		perform ops.refuse('not_found');
	end if;
	return o;
end
$$;
alter function filing.obligation_of(jsonb, org.actor) owner to rr_owner;
revoke all on function filing.obligation_of(jsonb, org.actor) from public;
grant execute on function filing.obligation_of(jsonb, org.actor) to rr_writer;
