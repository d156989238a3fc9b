-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'rule_set_publish', null, '9f86…', '4b2a…',
--     '{"path": {"rule_set": "2024-01-01"}, "if_match": 3,
--       "body": {"from_period": "2024Q1"}}');	-- 200, the rule set
-- By a reviewer or leader of the office who did not change it last: it takes two
-- people, as a report does.  It begins with a period that no published report
-- has reached, and from here on never changes.
create or replace function report.rule_set_publish(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	p	text := args -> 'body' ->> 'from_period';
	s	report.rule_set;
	later	text;
begin
	perform report.rule_set_publisher(a);
	s := report.rule_set_take(a, args);
	if s.changed_by = a.account then
		perform ops.refuse('four_eyes',
		    '{"detail": "最后修改的人不能自己发布，请由另一人发布"}');
	elsif p !~ (case s.report_kind when 'district'
	    then '^20[0-9]{2}Q[1-4]$' else '^20[0-9]{2}0[1-6]B$' end) then
		perform ops.refuse_field('/from_period', 'period_shape',
		    case s.report_kind when 'district' then '期次应形如 2024Q1'
		    else '期次应形如 202401B' end);
	end if;
	select max(r.period) into later from report.report r
	where r.kind = s.report_kind and r.state = 'published' and r.period >= p;
	if later is not null then
		perform ops.refuse_field('/from_period', 'period_reported',
		    ops.period_label(later) || '已有发布的报表，请从以后的期次施行');
	end if;
	perform report.rule_set_hold(s, s.body::jsonb, '[]');
	update report.rule_set x set state = 'published', from_period = p,
	    published_at = ops.now(), published_by = a.account,
	    revision = x.revision + 1
	where x.id = s.id returning * into s;
	perform ops.audit_note(jsonb_build_object('from_period', p,
	    'digest', s.digest));
	perform ops.generation_bump();
	return ops.done(200, report.rule_set_whole(s, a), s.digest);
end
$$;
alter function report.rule_set_publish(org.actor, jsonb) owner to rr_owner;
revoke all on function report.rule_set_publish(org.actor, jsonb) from public;
grant execute on function report.rule_set_publish(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door) values
	('rule_set_publish', 'report.rule_set_publish')
on conflict (route) do update set door = excluded.door;
