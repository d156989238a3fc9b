-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'report_publish', null, '9f86…', '4b2a…',
--     '{"path": {"id": "3"}}');	-- 200, the report
-- A leader or reviewer of the reform office, not the person who asked for the
-- run: numbers that rank 41 districts take two people.  Not one that was counted
-- before other rules were published for its period.  From here on the
-- functions it was counted with are sealed, and its files are made (a job).
create or replace function report.report_publish(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	r	report.report;
	rules	text;
begin
	if a.kind <> 'reform_office' or a.role not in ('reviewer', 'leader') then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办领导或审核人员发布报表"}');
	end if;
	select * into r from report.report x
	where x.report = (args -> 'path' ->> 'id')::bigint for update;
	if not found then
		perform ops.refuse('not_found');
	elsif r.state = 'published' then
		perform ops.refuse('already_exists',
		    '{"detail": "这份报表已经发布"}');
	elsif r.requested_by = a.account then
		perform ops.refuse('four_eyes',
		    '{"detail": "生成报表的人不能自己发布，请由另一人发布"}');
	elsif exists (select from report.report x where x.kind = r.kind
	    and x.period = r.period and x.revision > r.revision
	    and x.state = 'published') then
		perform ops.refuse('conflict',
		    '{"detail": "本期已有更新的更正版发布"}');
	end if;
	select s.label into rules from report.rule_set s
	where s.id = report.rule_set_for(r.kind, r.period)
	and s.id <> r.rule_set and s.published_at > r.frozen_at;
	if found then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    format('生成之后公布的“%s”自本期起施行，请按它重新生成', rules)));
	end if;
	insert into report.judge_seal (signature, digest, sealed_at)
	select j.key, j.value, ops.now()
	from json_each_text(r.document::json -> 'judges') j
	on conflict (signature) do nothing;
	perform report.judges_unchanged();
	update report.report set state = 'published', published_at = ops.now(),
	    published_by = a.account where report = r.report
	returning * into r;
	perform report.answer_keep(r.report);
	perform report.paper_ask(r, a);
	perform ops.generation_bump();
	return ops.done(200, report.report_json(r), 'p' || r.digest);
end
$$;
alter function report.report_publish(org.actor, jsonb) owner to rr_owner;
revoke all on function report.report_publish(org.actor, jsonb) from public;
grant execute on function report.report_publish(org.actor, jsonb)
	to rr_writer;
grant execute on function report.judges_unchanged() to rr_writer;
insert into ops.door (route, door) values
	('report_publish', 'report.report_publish')
on conflict (route) do update set door = excluded.door;
