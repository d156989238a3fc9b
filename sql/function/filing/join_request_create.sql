-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'join_request_create', 'key-1', …,
--     '{"path": {"id": "17"}, "body": {"reason": "本区承接了该试点",
--       "attachment": 3}}');
-- The pilot need not be seen by who asks: that is why he asks.  attachment: a
-- file of a filing of his own, which the department may then read.
create or replace function filing.join_request_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	b	jsonb := args -> 'body';
	e	filing.entry;
	t	filing.attachment;
	r	filing.join_request;
	why	text;
begin
	select * into e from filing.entry x
	where x.entry = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	elsif a.unit = any (e.unit || filing.involved_units(e)) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '本区县已在涉及区县之列'));
	end if;
	why := filing.join_refusal(e, a);
	if why is not null then
		perform ops.refuse(why);
	elsif btrim(b ->> 'reason') = '' then
		perform ops.refuse('reason_required', jsonb_build_object(
		    'errors', jsonb_build_array(filing.flaw_make('/reason',
		    'required', '请写明本区县承接该试点的依据'))));
	end if;
	if b ->> 'attachment' is not null then
		select x.* into t from filing.attachment x
		join filing.entry o on o.entry = x.entry
		where x.attachment = (b ->> 'attachment')::bigint
		and o.unit = a.unit;
		if not found then
			perform ops.refuse('not_found');
		end if;
	end if;
	insert into filing.join_request (entry, unit, reason, attachment,
	    made_by, made_at)
	values (e.entry, a.unit, btrim(b ->> 'reason'), t.attachment,
	    a.account, ops.now())
	on conflict (entry, unit) where state = 'open' do nothing
	returning * into r;
	if r.request is null then
		perform ops.refuse('already_exists', jsonb_build_object(
		    'detail', '本区县已提出申请，请等待主管部门处理'));
	end if;
	perform ops.notice_add(e.competent_department, 'clerk', null,
	    case when exists (select from filing.audience x
	        where x.unit = e.competent_department
	        and x.entry = e.entry) then e.entry end, 'join_request',
	    format('%s申请补列为涉及区县：%s（%s）', (select u.short
	        from org.unit u where u.unit = a.unit), e.title, r.reason));
	perform ops.audit_note(jsonb_build_object('request', r.request,
	    'entry', e.entry));
	return ops.done(201, filing.join_request_json(r, a), null,
	    '/api/v1/join-requests/' || r.request);
end
$$;
alter function filing.join_request_create(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.join_request_create(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('join_request_create', 'filing.join_request_create')
on conflict (route) do update set door = excluded.door;
