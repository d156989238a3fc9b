-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'join_request_decide', 'key-1', …,
--     '{"path": {"id": "5"}, "body": {"grant": true, "note": "文件第3页列明"}}');
-- By whoever may name districts at this stage: the competent department, or a
-- module administrator (X59).  Granted, the district is named by a correction
-- or an amendment of its own, which tells, obliges and counts as any other.
create or replace function filing.join_request_decide(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	b	jsonb := args -> 'body';
	words	text := btrim(coalesce(b ->> 'note', ''));
	grant_	boolean := (b ->> 'grant')::boolean;
	r	filing.join_request;
	e	filing.entry;
	s	flow.step;
	v	filing.version;
	n	bigint;
	field	text;
begin
	select * into r from filing.join_request t
	where t.request = (args -> 'path' ->> 'id')::bigint;
	if not found then
		perform ops.refuse('not_found');
	end if;
	n := filing.approval_begin(r.entry, 'amend');
	e := filing.take_now(r.entry, a);
	if e.stage not in (select t.stage from flow.step t
	    where t.module = e.module and t.action in ('correct', 'amend', 'join')) then
		perform ops.refuse('wrong_stage', jsonb_build_object('detail',
		    format('该试点现为“%s”，到主管部门环节后再办理',
		    filing.state_label(e))));
	end if;
	s := filing.step_of(e, '{correct,amend,join}', a);
	select * into r from filing.join_request t
	where t.request = r.request for update;
	if r.state <> 'open' then
		perform ops.refuse('wrong_stage', jsonb_build_object('detail',
		    '该申请已处理：' || flow.label('join_state', r.state)));
	elsif grant_ and org.unit_ended(r.unit) is not null then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    format('%s已撤销，不能再列为涉及区县；请写明理由，不予同意',
		    (select u.name from org.unit u where u.unit = r.unit))));
	elsif not grant_ and words = '' then
		perform ops.refuse('reason_required', jsonb_build_object(
		    'errors', jsonb_build_array(filing.flaw_make('/note',
		    'required', '请写明不同意补列的理由'))));
	end if;
	update filing.join_request set state = case when grant_ then 'granted'
	    else 'declined' end, decided_by = a.account, decided_unit = a.unit,
	    decided_at = ops.now(), note = nullif(words, '')
	where request = r.request returning * into r;
	if grant_ then
		select * into v from filing.version t
		where t.entry = e.entry and t.version = e.version;
		select h.involved[1] into field from flow.hook h
		where h.module = e.module;
		v.body := jsonb_set(v.body, array[field],
		    (select jsonb_agg(u order by u) from (select
		    jsonb_array_elements_text(v.body -> field) as u
		    union select r.unit) x));
		e := filing.version_open(e, a, v.body, v.derived, true);
		e := filing.step_take(filing.row_fill(e, v.body), s, a,
		    jsonb_build_object('body', jsonb_build_object('note',
		    left(format('%s申请补列：%s', (select u.short
		    from org.unit u where u.unit = r.unit), r.reason), 500))), n);
	end if;
	perform ops.notice_add(r.unit, null, null, case when grant_
	    then e.entry end, 'join_decided', format('%s%s：%s%s', (
	        select u.short from org.unit u where u.unit = a.unit),
	    case when grant_ then '同意补列本区县' else '不同意补列本区县' end,
	    e.title, coalesce('（' || r.note || '）', '')));
	perform ops.audit_note(jsonb_build_object('request', r.request,
	    'entry', e.entry, 'state', r.state));
	return ops.done(200, filing.join_request_json(r, a));
end
$$;
alter function filing.join_request_decide(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.join_request_decide(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('join_request_decide', 'filing.join_request_decide')
on conflict (route) do update set door = excluded.door;
