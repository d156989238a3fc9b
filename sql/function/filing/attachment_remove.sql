-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'attachment_remove', null, null, '4b2a…',
--     '{"path": {"id": "3"}}');
-- From the version worked on; signed versions keep theirs.
create or replace function filing.attachment_remove(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	t	filing.attachment;
	e	filing.entry;
	s	flow.step;
	v	filing.version;
	n	int;
begin
	select * into t from filing.attachment x
	where x.attachment = (args -> 'path' ->> 'id')::bigint;
	e := filing.take_now(t.entry, a);
	s := filing.step_of(e, '{edit,correct}', a);
	select * into v from filing.version x
	where x.entry = e.entry and x.version = e.version;
	select case s.action when 'correct' then max(x.version) + 1
	    else e.version end into n
	from filing.version x where x.entry = e.entry;
	update filing.attachment x set state = 'removed', until_version = n,
	    removed_by = a.account
	where x.attachment = t.attachment and x.state = 'attached';
	if not found then
		perform ops.refuse('not_found');
	end if;
	if s.action = 'correct' then
		e := filing.version_open(e, a, v.body, v.derived, true);
		e := filing.step_take(e, s, a, args - 'body', null);
	else
		e := filing.put(e, v.body, a);
	end if;
	return ops.done(204, null, 'r' || e.revision);
end
$$;
alter function filing.attachment_remove(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.attachment_remove(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('attachment_remove', 'filing.attachment_remove')
on conflict (route) do update set door = excluded.door;
