-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.suggestion_create(a, '{"body": {"code_list": "track",
--     "label": "数字政务", "parent": "economy", "reason": "…"}}');
-- 对跑道的设置有意见建议的 (R37): a new code, or (code) another name for one.  Those
-- who keep the list are told, each by name.
create or replace function flow.suggestion_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	s	flow.suggestion;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	elsif not exists (select from flow.code_list l
	    where l.code_list = b ->> 'code_list' and not l.fixed) then
		perform ops.refuse_field('/code_list', 'unknown',
		    '这张代码表不接受建议');
	elsif b ->> 'code' is not null and not exists (select from flow.code c
	    where c.code_list = b ->> 'code_list' and c.code = b ->> 'code'
	    and c.in_force @> ops.today()) then
		perform ops.refuse_field('/code', 'unknown', '没有这个代码');
	end if;
	insert into flow.suggestion (code_list, code, label, parent, reason,
	    unit, account, made_at)
	values (b ->> 'code_list', b ->> 'code', b ->> 'label',
	    nullif(b ->> 'parent', ''), b ->> 'reason', a.unit, a.account,
	    ops.now())
	returning * into s;
	perform ops.notice_add(g.unit, g.role, g.account, null, 'suggestion',
	    format('%s对“%s”提出建议：%s', filing.unit_names(array[a.unit]),
	    (select l.label from flow.code_list l
	    where l.code_list = s.code_list), s.label))
	from org.unit u
	join org.grant_ g on g.unit = u.unit and g.role = 'reviewer'
	    and org.grant_works(g) and cardinality(g.admin_of) > 0
	where u.kind = 'reform_office' and g.account <> a.account
	and flow.keeps_list(jsonb_populate_record(a, jsonb_build_object(
	    'admin_of', g.admin_of)), s.code_list);
	return ops.done(201, flow.suggestion_json(s, a), null,
	    '/api/v1/suggestions/' || s.suggestion);
end
$$;
alter function flow.suggestion_create(org.actor, jsonb) owner to rr_owner;
revoke all on function flow.suggestion_create(org.actor, jsonb) from public;
grant execute on function flow.suggestion_create(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door)
values ('suggestion_create', 'flow.suggestion_create')
on conflict (route) do update set door = excluded.door;
