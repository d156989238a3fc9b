-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.notice_read(a, '{"body": {"up_to": 41}}');
-- Everything up to this notice is read, by this person in this role; the mark
-- never goes back.
create or replace function ops.notice_read(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
begin
	insert into ops.notice_seen as s (grant_id, up_to)
	values (a.grant_id, (args -> 'body' ->> 'up_to')::bigint)
	on conflict (grant_id) do update
	set up_to = greatest(s.up_to, excluded.up_to);
	return ops.done(204);
end
$$;
alter function ops.notice_read(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.notice_read(org.actor, jsonb) from public;
grant execute on function ops.notice_read(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('notice_read', 'ops.notice_read', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
