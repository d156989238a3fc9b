-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_decide', 'key-2', …,
--     '{"path": {"id": "5"}, "body": {"uphold": true, "answer": "属实"}}');
-- A reviewer of the reform office answers, once, with the reason.  Upholding
-- changes no number: a report is corrected by a further revision beside it.
create or replace function report.appeal_decide(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	x	report.appeal;
begin
	if not report.may_answer_appeals(a) then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办审核人员答复申诉"}');
	elsif btrim(b ->> 'answer') = '' then
		perform report.refuse_field('/answer', 'required',
		    '请写明答复的理由');
	end if;
	update report.appeal t set state = case when (b ->> 'uphold')::boolean
	    then 'upheld' else 'dismissed' end, answer = btrim(b ->> 'answer'),
	    decided_by = a.account, decided_at = ops.now()
	where t.appeal = (args -> 'path' ->> 'id')::bigint and t.state = 'open'
	returning * into x;
	if not found then
		if exists (select from report.appeal t where t.appeal
		    = (args -> 'path' ->> 'id')::bigint) then
			perform ops.refuse('conflict',
			    '{"detail": "这项申诉已经答复或撤回"}');
		end if;
		perform ops.refuse('not_found');
	end if;
	perform report.appeal_tell(x, '市委改革办已答复，'
	    || report.appeal_label(x.state));
	perform ops.audit_note(jsonb_build_object('appeal', x.appeal,
	    'state', x.state));
	return ops.done(200, report.appeal_json(x, a));
end
$$;
alter function report.appeal_decide(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_decide(org.actor, jsonb) from public;
grant execute on function report.appeal_decide(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('appeal_decide', 'report.appeal_decide')
on conflict (route) do update set door = excluded.door;
