-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'entry_discard', null, null, '4b2a…',
--     '{"path": {"id": "17"}, "if_match": 3}');
-- A draft goes; of an approved filing only the revision that was begun.
create or replace function filing.entry_discard(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	e	filing.entry := filing.take((args -> 'path' ->> 'id')::bigint,
		    (args ->> 'if_match')::int, a);
	s	flow.step := filing.step_of(e, '{discard}', a);
begin
	if e.in_force_version is not null then
		s.next := 'approved';
		s.state := 'approved';
	end if;
	e := filing.step_take(e, s, a, args, null);
	return ops.done(204, null, 'r' || e.revision);
end
$$;
alter function filing.entry_discard(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.entry_discard(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('entry_discard', 'filing.entry_discard')
on conflict (route) do update set door = excluded.door;
