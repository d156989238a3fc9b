-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.suggestion_decide(a, '{"path": {"id": "3"}, "body":
--     {"accept": true, "label": "数字政务", "from": "2023-05-01", "answer": "…"}}');
-- Accepted: the list has it from that day on, under the name decided on.
-- Either way who asked is told what was decided, from when, and the answer.
create or replace function flow.suggestion_decide(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	yes	boolean := (b ->> 'accept')::boolean;
	said	text := nullif(btrim(b ->> 'answer'), '');
	s	flow.suggestion;
	l	flow.code_list;
	named	text;
	begins	date;
begin
	select * into s from flow.suggestion t
	where t.suggestion = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	end if;
	l := flow.list_take(a, s.code_list);
	if s.state <> 'open' then
		perform ops.refuse('conflict', '{"detail": "这条建议已经答复"}');
	elsif not yes and said is null then
		perform ops.refuse_field('/answer', 'required', '不采纳的须写明理由');
	end if;
	if yes then
		named := coalesce(b ->> 'label', s.label);
		begins := ops.day_from(b, 'from');
		perform flow.code_set(l, coalesce(s.code, 'x' || s.suggestion),
		    jsonb_build_object('label', named,
		    'parent', coalesce(b ->> 'parent', s.parent)), begins);
		perform ops.generation_bump();
	end if;
	update flow.suggestion t set decided_by = a.account,
	    decided_at = ops.now(), answer = said,
	    state = case when yes then 'accepted' else 'declined' end
	where t.suggestion = s.suggestion returning * into s;
	perform ops.notice_add(s.unit, null, s.account, null, 'suggestion',
	    format('对“%s”的建议“%s”%s', l.label, s.label, case when yes
	    then format('已采纳：自%s起%s“%s”%s', begins, case when s.code is null
	        then '增加' else '改为' end, named,
	        coalesce('。答复：' || said, ''))
	    else '未采纳：' || said end));
	return ops.done(200, flow.suggestion_json(s, a));
end
$$;
alter function flow.suggestion_decide(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.suggestion_decide(org.actor, jsonb) from public;
grant execute on function flow.suggestion_decide(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door)
values ('suggestion_decide', 'flow.suggestion_decide')
on conflict (route) do update set door = excluded.door;
