-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'attachment_create', 'key-1', …,
--     '{"path": {"id": "17"}, "body": {"field": "evidence", "name": "通知.pdf",
--       "sha256": "9f86…", "size": 52000, "media_type": "application/pdf"}}');
-- The bytes are stored; from here they belong to the filing.  At the
-- department's stage this is a correction: a version of its own.  Bytes that are
-- new here are looked at in the sandbox (rr-parse), as a job.
create or replace function filing.attachment_add(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	q	jsonb := filing.attachment_args(args);
	e	filing.entry := filing.take_now((q ->> 'entry')::bigint, a);
	s	flow.step := filing.attachment_step(e, q ->> 'field',
		    q ->> 'name', (q ->> 'size')::bigint, a);
	v	filing.version;
	t	filing.attachment;
begin
	select * into v from filing.version x
	where x.entry = e.entry and x.version = e.version;
	perform filing.blob_put(q ->> 'sha256', (q ->> 'size')::bigint);
	if s.action = 'correct' then
		e := filing.version_open(e, a, v.body, v.derived, true);
	end if;
	insert into filing.attachment (entry, field, name, sha256, size,
	    media_type, from_version, created_by, created_at)
	values (e.entry, q ->> 'field', btrim(q ->> 'name'), q ->> 'sha256',
	    (q ->> 'size')::bigint, coalesce(q ->> 'media_type',
	    'application/octet-stream'), e.version, a.account, ops.now())
	returning * into t;
	if s.action = 'correct' then
		e := filing.step_take(e, s, a, args - 'body', null);
	else
		e := filing.put(e, v.body, a);
	end if;
	return ops.done(201, (filing.attachment_json(t)::jsonb
	    || jsonb_build_object('entry', e.entry, 'revision', e.revision))::json,
	    'r' || e.revision, '/api/v1/attachments/' || t.attachment);
end
$$;
alter function filing.attachment_add(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.attachment_add(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('attachment_create', 'filing.attachment_add')
on conflict (route) do update set door = excluded.door;
