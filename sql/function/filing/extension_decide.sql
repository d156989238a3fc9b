-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'extension_decide', 'key-1', '9f86…', '4b2a…',
--     '{"path": {"id": "3"}, "body": {"decision": "grant"}}');
-- By an administrator of the module (X59): the day moves and the first one is
-- kept; or it is declined with a note.  What was filed meanwhile is judged by
-- the day that then stands.
create or replace function filing.extension_decide(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	x	filing.extension;
	o	filing.obligation;
	grant_	boolean := args -> 'body' ->> 'decision' = 'grant';
	day	date;
	why	text := nullif(btrim(args -> 'body' ->> 'note'), '');
begin
	select * into x from filing.extension t
	where t.extension = (args -> 'path' ->> 'id')::bigint;
	select * into o from filing.obligation t
	where t.obligation = x.obligation for update;
	if o.obligation is null or not filing.obligation_seen(o, a) then
		perform ops.refuse('not_found');
	elsif not filing.administers(x.module, a) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    '延期申请由该业务的模块管理员办理'));
	elsif o.extension is distinct from x.extension then
		perform ops.refuse('extension_decided');
	elsif not grant_ and why is null then
		perform ops.refuse_at('reason_required', '/note', 'required',
		    '请写明不准延期的理由');
	end if;
	day := case when grant_ then coalesce((args -> 'body' ->> 'due')::date,
	    x.due_asked) end;
	if day <= o.due or day > x.due_asked then
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/due', 'invalid_value',
		    format('准予延至的日期须晚于%s、不晚于申请的%s', o.due,
		    x.due_asked)))));
	end if;
	insert into filing.extension_decision (extension, due, note, account, at)
	values (x.extension, day, why, a.account, ops.now());
	update filing.obligation t set extension = null,
	    due = coalesce(day, t.due), due_original = case when day is null
	        then t.due_original else coalesce(t.due_original, t.due) end,
	    late = t.late or coalesce(t.filed_on > coalesce(day, t.due), false)
	where t.obligation = o.obligation returning * into o;
	perform filing.notice_owed(array[o.unit], '{clerk,reviewer}', o,
	    case when grant_ then 'granted' else 'declined' end,
	    format('延期申请%s：%s%s', case when grant_ then '已准予，延至' || day
	    else '未获准' end, filing.obligation_title(o),
	    coalesce('（' || why || '）', '')));
	return ops.done(200, filing.extension_json(x, a));
end
$$;
alter function filing.extension_decide(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.extension_decide(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('extension_decide', 'filing.extension_decide')
on conflict (route) do update set door = excluded.door;
