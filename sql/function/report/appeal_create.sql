-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_create', 'key-1', …,
--     '{"path": {"id": "3"}, "body": {"indicator": "pilots",
--       "text": "漏计一个试点", "entries": [17]}}');	-- 201
-- A reviewer of a unit that was measured, or that leads a project which was,
-- contests one of its indicators, once unless it was withdrawn.  "unit" in the body
-- names what was measured where it is not the caller's own unit.
-- What it refers to are filings that the unit can see, or facts of that very figure,
-- which it reads by name although the filing is another's (a survey).  Told are the
-- office, which answers, and the people of the unit.
create or replace function report.appeal_create(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	b	jsonb := args -> 'body';
	r	report.report;
	m	record;
	refers	bigint[] := array(select distinct e::bigint from
		    jsonb_array_elements_text(coalesce(nullif(
		    b -> 'entries', 'null'), '[]')) e order by 1);
	unseen	text;
	x	report.appeal;
begin
	select * into r from report.report t
	where t.report = (args -> 'path' ->> 'id')::bigint
	and t.state = 'published';
	if not found then
		perform ops.refuse('not_found');
	end if;
	select * into m from report.measured_of(r, a.unit) t
	where t.measured = coalesce(b ->> 'unit', a.unit);
	if not found or a.role <> 'reviewer' then
		perform ops.refuse('forbidden', '{"detail":
		    "由参评单位（项目由牵头部门）的审核人员提出申诉"}');
	elsif ops.now() >= report.appeal_until(r) then
		perform ops.refuse('appeal_closed', jsonb_build_object('detail',
		    '申诉期已于报表发布后第 10 个工作日结束',
		    'until', report.appeal_until(r)));
	elsif not exists (select from report.score s
	    where s.report = r.report and s.unit = m.measured
	    and s.level = 'indicator' and s.index = b ->> 'indicator') then
		perform report.refuse_field('/indicator', 'unknown',
		    '这份报表没有这个指标');
	elsif btrim(b ->> 'text') = '' then
		perform report.refuse_field('/text', 'required',
		    '请写明申诉的理由');
	end if;
	unseen := (select string_agg(n::text, '、' order by n)
	    from unnest(refers) n where not exists (select
	    from filing.entry e where e.entry = n and filing.may_see(e, a))
	    and n <> all (report.figure_entries(r, b ->> 'indicator',
	    m.measured, a.unit = m.measured)));
	if unseen is not null then
		perform report.refuse_field('/entries', 'unknown', format(
		    '编号 %s 的填报件不存在，或者本单位看不到', unseen));
	end if;
	insert into report.appeal (report, unit, measured, measured_name,
	    indicator, text, entries, made_by, made_at)
	values (r.report, a.unit, m.measured, m.name, b ->> 'indicator',
	    btrim(b ->> 'text'), refers, a.account, ops.now())
	on conflict (report, measured, indicator) where state <> 'withdrawn'
	do nothing returning * into x;
	if x.appeal is null then
		perform ops.refuse('already_exists', '{"detail":
		    "已对这个指标提出过申诉"}');
	end if;
	perform ops.notice_add(u.unit, 'reviewer', null, null, 'appeal',
	    format('%s提出申诉，请答复：%s', (select o.short
	        from org.unit o where o.unit = a.unit),
	        report.appeal_about(x)))
	from org.unit u where u.kind = 'reform_office';
	perform report.appeal_tell(x, format(
	    '本单位审核人员已提出申诉，由市委改革办于%s前答复',
	    report.appeal_due(x)));
	perform ops.audit_note(jsonb_build_object('appeal', x.appeal,
	    'indicator', x.indicator));
	return ops.done(201, report.appeal_json(x, a), null,
	    '/api/v1/reports/' || r.report || '/appeals');
end
$$;
alter function report.appeal_create(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_create(org.actor, jsonb) from public;
grant execute on function report.appeal_create(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('appeal_create', 'report.appeal_create')
on conflict (route) do update set door = excluded.door;
