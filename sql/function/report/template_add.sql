-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'template_create', 'key-1', …,
--     '{"body": {"name": "报表.docx", "sha256": "9f86…", "size": 52000}}');	-- 201
-- The bytes are stored; the worker tries whether a report can be filled into them.
create or replace function report.template_add(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	t	report.template;
begin
	perform report.template_keeper(a);
	perform report.template_fits(b ->> 'name', (b ->> 'size')::bigint);
	perform filing.blob_put(b ->> 'sha256', (b ->> 'size')::bigint);
	insert into report.template (name, sha256, size, made_by, made_at)
	values (b ->> 'name', b ->> 'sha256', (b ->> 'size')::bigint,
	    a.account, ops.now())
	returning * into t;
	perform ops.job_add('template',
	    jsonb_build_object('template', t.template), a);
	perform ops.audit_note(jsonb_build_object('template', t.template,
	    'sha256', t.sha256));
	return ops.done(201, report.template_json(t), null,
	    '/api/v1/paper-templates');
end
$$;
alter function report.template_add(org.actor, jsonb) owner to rr_owner;
revoke all on function report.template_add(org.actor, jsonb) from public;
grant execute on function report.template_add(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('template_create', 'report.template_add')
on conflict (route) do update set door = excluded.door;
