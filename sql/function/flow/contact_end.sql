-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.contact_end(a, '{"path": {"module": "pilot", "unit": "D18"}}');
create or replace function flow.contact_end(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
begin
	perform flow.administers(a, args -> 'path' ->> 'module');
	perform flow.contact_close(args -> 'path' ->> 'module',
	    args -> 'path' ->> 'unit');
	return ops.done(204, null);
end
$$;
alter function flow.contact_end(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.contact_end(org.actor, jsonb) from public;
grant execute on function flow.contact_end(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('contact_end', 'flow.contact_end', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
