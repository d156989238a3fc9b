-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_file_create', 'key-1', …,
--     '{"path": {"id": "5"}, "body": {"name": "通知.pdf", "sha256": "9f86…",
--       "size": 52000, "media_type": "application/pdf"}}');	-- 201
-- The bytes are stored; from here they belong to the appeal.  Those that are new
-- here are looked at in the sandbox; those that it has found bad are refused.
create or replace function report.appeal_file_add(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	x	report.appeal;
	f	report.appeal_file;
	bad	text;
begin
	-- one at a time: the number of files is counted
	perform from report.appeal t
	where t.appeal = (args -> 'path' ->> 'id')::bigint for update;
	x := report.appeal_file_take(a, (args -> 'path' ->> 'id')::bigint,
	    b ->> 'name', (b ->> 'size')::bigint);
	perform filing.blob_put(b ->> 'sha256', (b ->> 'size')::bigint);
	select filing.file_problem(btrim(b ->> 'name'), t) into bad
	from filing.blob t where t.sha256 = b ->> 'sha256';
	if bad is not null then
		perform ops.refuse('attachment_damaged',
		    jsonb_build_object('detail', bad));
	end if;
	insert into report.appeal_file (appeal, answers, name, sha256, size,
	    media_type, made_by, made_at)
	values (x.appeal, report.may_answer_appeals(a), btrim(b ->> 'name'),
	    b ->> 'sha256', (b ->> 'size')::bigint, b ->> 'media_type',
	    a.account, ops.now())
	returning * into f;
	perform ops.audit_note(jsonb_build_object('appeal', x.appeal,
	    'file', f.file, 'sha256', f.sha256));
	return ops.done(201, report.appeal_file_json(f, x, a), null,
	    '/api/v1/appeal-files/' || f.file);
end
$$;
alter function report.appeal_file_add(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_file_add(org.actor, jsonb) from public;
grant execute on function report.appeal_file_add(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door) values
	('appeal_file_create', 'report.appeal_file_add')
on conflict (route) do update set door = excluded.door;
