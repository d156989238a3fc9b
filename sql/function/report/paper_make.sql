-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'paper_make', null, '9f86…', '4b2a…',
--     '{"path": {"id": "3"}}');	-- 202, the job
-- Has the files of a published report made that are missing: those of a report
-- published before there were any, or whose making failed.
create or replace function report.paper_make(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	r	report.report := report.report_of(a, args);
	job	bigint;
begin
	if not report.may_make_papers(a) then
		perform ops.refuse('forbidden');
	elsif r.state <> 'published' then
		perform ops.refuse('conflict',
		    '{"detail": "报表发布后才制作文件"}');
	elsif report.paper_making(r.report) then
		perform ops.refuse('conflict', '{"detail": "正在制作文件"}');
	elsif json_array_length(report.paper_json(r)) =
	    (select count(*) from report.paper_format()) then
		perform ops.refuse('already_exists',
		    '{"detail": "文件已经齐全"}');
	end if;
	job := report.paper_ask(r, a);
	return ops.done(202, json_build_object('job', job), null,
	    '/api/v1/jobs/' || job);
end
$$;
alter function report.paper_make(org.actor, jsonb) owner to rr_owner;
revoke all on function report.paper_make(org.actor, jsonb) from public;
grant execute on function report.paper_make(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door) values
	('paper_make', 'report.paper_make')
on conflict (route) do update set door = excluded.door;
