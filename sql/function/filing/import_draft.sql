-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('job:17.8d2e…', 'import_draft', 'import-17-2', …,
--     '{"body": {"module": "pilot", "unit": "U500103", "import": 17,
--       "body": {"name": "…"}}}');
-- A draft that an administrator of the module makes for a unit (X60), line by
-- line of a table.  It lies with that unit's clerk, who was told once a table;
-- whoever made it is one of its authors and never its reviewer.
create or replace function filing.import_draft(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	q	jsonb := args -> 'body';
	b	jsonb := coalesce(q -> 'body', '{}');
	i	filing.import;
	m	flow.module;
	clerk	org.actor;
	s	flow.step;
	e	filing.entry;
begin
	select * into i from filing.import t
	where t.import = (q ->> 'import')::bigint and t.account = a.account
	and t.module = q ->> 'module';
	if not found then
		perform ops.refuse('not_found');
	end if;
	perform filing.import_allowed(a, jsonb_build_object('query',
	    jsonb_build_object('module', i.module, 'purpose', 'units'),
	    'size', 1));
	if jsonb_typeof(b) <> 'object' then
		perform ops.refuse_at('invalid_body', '/body', 'invalid_value',
		    '填报内容应为一个对象');
	end if;
	select * into m from flow.module t where t.module = i.module;
	clerk := filing.drafted_for(a, q ->> 'unit', m.module);
	s := filing.step_to_begin(clerk, m.module);
	e := filing.entry_insert(m, s, null, jsonb_strip_nulls(b),
	    coalesce(args -> 'derived', '{}'), clerk);
	perform filing.event_add(e, s, a, args, null);
	e := filing.put(e, filing.body(e), a);
	if not exists (select from filing.draft_for_unit t
	    where t.import = i.import and t.unit = e.unit) then
		perform ops.notice_add(e.unit, 'clerk', null, e.entry, 'drafted',
		    format('%s为本单位代录了“%s”草稿，请核对后提交',
		    (select u.short from org.unit u where u.unit = a.unit),
		    m.label));
	end if;
	insert into filing.draft_for_unit (entry, import, unit)
	values (e.entry, i.import, e.unit);
	return ops.done(201, json_build_object('id', e.entry,
	    'revision', e.revision), 'r' || e.revision,
	    '/api/v1/entries/' || e.entry);
end
$$;
alter function filing.import_draft(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.import_draft(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('import_draft', 'filing.import_draft')
on conflict (route) do update set door = excluded.door;
