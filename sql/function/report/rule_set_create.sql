-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'rule_set_create', null, '9f86…', '4b2a…',
--     '{"body": {"based_on": "2023-03-31", "id": "2024-01-01",
--       "label": "2024年指标体系"}}');	-- 201, the draft
-- A draft is a copy of a published one under another number and name (R11).
create or replace function report.rule_set_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	base	report.rule_set;
	s	report.rule_set;
	made	text;
begin
	perform report.rule_set_drawer(a);
	select * into base from report.rule_set x
	where x.id = b ->> 'based_on' and x.state = 'published';
	if not found then
		perform ops.refuse_field('/based_on', 'rule_set_unknown',
		    '没有这套已发布的指标体系');
	elsif exists (select from report.rule_set x where x.id = b ->> 'id') then
		perform ops.refuse_field('/id', 'rule_set_taken',
		    '这个编号已被使用');
	elsif b ->> 'id' !~ '^[0-9a-z][0-9a-z_-]{0,39}$' then
		perform ops.refuse_field('/id', 'rule_set_id_shape',
		    '编号应为小写字母、数字、“-”“_”，40 个以内');
	end if;
	made := jsonb_pretty(base.body::jsonb || jsonb_build_object('id',
	    b ->> 'id', 'label', b ->> 'label'));
	insert into report.rule_set (id, report_kind, label, body, digest,
	    based_on, changed_by, changed_at)
	values (b ->> 'id', base.report_kind, b ->> 'label', made,
	    encode(sha256(convert_to(made, 'UTF8')), 'hex'), base.id,
	    a.account, ops.now())
	returning * into s;
	perform ops.audit_note(jsonb_build_object('based_on', base.id));
	return ops.done(201, report.rule_set_whole(s, a), 'r1',
	    '/api/v1/rule-sets/' || s.id);
end
$$;
alter function report.rule_set_create(org.actor, jsonb) owner to rr_owner;
revoke all on function report.rule_set_create(org.actor, jsonb) from public;
grant execute on function report.rule_set_create(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door) values
	('rule_set_create', 'report.rule_set_create')
on conflict (route) do update set door = excluded.door;
