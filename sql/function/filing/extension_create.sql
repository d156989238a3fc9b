-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'extension_create', 'key-1', '9f86…', '4b2a…',
--     '{"path": {"id": "17"}, "body": {"reason": "…", "due": "2023-04-10"}}');
-- 延期申请 [34]: a later day, at most extension_days (92) away, with the reason.
create or replace function filing.extension_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	o	filing.obligation := filing.obligation_of(args, a);
	asked	date := (args -> 'body' ->> 'due')::date;
	code	text := filing.extension_refusal(o, a);
	last	date := o.due + ops.setting_get('extension_days', '92')::int;
	x	filing.extension;
begin
	if code is not null then
		perform ops.refuse(code);
	elsif asked <= o.due or asked > last then
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/due', 'invalid_value',
		    format('申请延至的日期须晚于%s、不晚于%s', o.due, last)))));
	end if;
	insert into filing.extension (obligation, module, unit, due, due_asked,
	    reason, account, at)
	values (o.obligation, o.module, o.unit, o.due, asked,
	    btrim(args -> 'body' ->> 'reason'), a.account, ops.now())
	returning * into x;
	update filing.obligation set extension = x.extension
	where obligation = o.obligation;
	perform filing.notice_admins(o, 'extension', format(
	    '%s申请延期至%s：%s（%s）', (select u.short from org.unit u
	    where u.unit = o.unit), asked, filing.obligation_title(o), x.reason));
	return ops.done(201, filing.extension_json(x, a), null,
	    '/api/v1/extensions/' || x.extension);
end
$$;
alter function filing.extension_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.extension_create(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('extension_create', 'filing.extension_create')
on conflict (route) do update set door = excluded.door;
