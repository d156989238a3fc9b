-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'import_create', 'key-1', …,
--     '{"query": {"module": "achievement", "mode": "dry_run"},
--       "body": {"name": "成效.csv", "sha256": "9f86…", "size": 52000}}');
-- The table is stored; a job reads it line by line, as the caller.  With an action
-- (assign, submit) each draft is moved on by it at once; with a purpose the lines
-- are drafts for the units that they name (units), or a batch that another person
-- has to approve (migration, X60).
create or replace function filing.import_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	q	jsonb := args -> 'query';
	b	jsonb := args -> 'body';
	job	bigint;
begin
	perform filing.import_allowed(a, args);
	insert into filing.blob (sha256, size)
	values (b ->> 'sha256', (b ->> 'size')::bigint)
	on conflict (sha256) do nothing;
	job := ops.job_add('import', jsonb_strip_nulls(jsonb_build_object(
	    'module', q ->> 'module', 'mode', q ->> 'mode',
	    'action', q ->> 'action', 'purpose', q ->> 'purpose',
	    'sha256', b ->> 'sha256', 'name', b ->> 'name',
	    'charset', b ->> 'charset')), a);
	if q ->> 'purpose' = 'units' then
		insert into filing.import (import, module, name, sha256, account,
		    unit, at)
		values (job, q ->> 'module', b ->> 'name', b ->> 'sha256',
		    a.account, a.unit, ops.now());
	end if;
	perform ops.audit_note(jsonb_strip_nulls(jsonb_build_object('job', job,
	    'module', q ->> 'module', 'mode', q ->> 'mode',
	    'purpose', q ->> 'purpose', 'sha256', b ->> 'sha256')));
	return ops.done(202, json_build_object('job', job), null,
	    '/api/v1/jobs/' || job);
end
$$;
alter function filing.import_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.import_create(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('import_create', 'filing.import_create')
on conflict (route) do update set door = excluded.door;
