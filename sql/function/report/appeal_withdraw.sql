-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_withdraw', 'key-3', …,
--     '{"path": {"id": "5"}}');	-- 200, the appeal
-- A reviewer of the unit that made an appeal takes it back while it is not
-- answered.  It stays on record; the office and the
-- people of the unit are told.
create or replace function report.appeal_withdraw(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	x	report.appeal;
begin
	select * into x from report.appeal t
	where t.appeal = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	elsif a.role <> 'reviewer' or a.unit <> x.unit then
		perform ops.refuse('forbidden', '{"detail":
		    "由提出申诉的单位的审核人员撤回"}');
	elsif x.state <> 'open' then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    case x.state when 'withdrawn' then '这项申诉已经撤回'
		    else '这项申诉已经答复，不能撤回' end));
	end if;
	update report.appeal t set state = 'withdrawn',
	    withdrawn_by = a.account, withdrawn_at = ops.now()
	where t.appeal = x.appeal returning * into x;
	perform ops.notice_add(u.unit, 'reviewer', null, null, 'appeal',
	    format('%s撤回了申诉：%s', (select o.short
	        from org.unit o where o.unit = a.unit),
	        report.appeal_about(x)))
	from org.unit u where u.kind = 'reform_office';
	perform report.appeal_tell(x, '本单位已撤回申诉');
	perform ops.audit_note(jsonb_build_object('appeal', x.appeal,
	    'indicator', x.indicator));
	return ops.done(200, report.appeal_json(x, a));
end
$$;
alter function report.appeal_withdraw(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_withdraw(org.actor, jsonb) from public;
grant execute on function report.appeal_withdraw(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door) values
	('appeal_withdraw', 'report.appeal_withdraw')
on conflict (route) do update set door = excluded.door;
