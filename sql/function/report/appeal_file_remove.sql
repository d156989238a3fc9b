-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_file_remove', null, null, '4b2a…',
--     '{"path": {"id": "3"}}');	-- 204
-- Taken back by the side that attached it, while the appeal waits; the row and
-- its bytes stay on record.
create or replace function report.appeal_file_remove(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	f	report.appeal_file;
	x	report.appeal;
begin
	select * into f from report.appeal_file t
	where t.file = (args -> 'path' ->> 'id')::bigint for update;
	select * into x from report.appeal t where t.appeal = f.appeal;
	if not report.appeal_file_seen(f, x, a) then
		perform ops.refuse('not_found');
	elsif x.state <> 'open' then
		perform ops.refuse('conflict', '{"detail":
		    "这项申诉已经答复或撤回，附件不能再删"}');
	elsif not report.appeal_files_may(x, a)
	    or f.answers <> report.may_answer_appeals(a) then
		perform ops.refuse('forbidden', '{"detail":
		    "附件由附上它的一方的审核人员删除"}');
	end if;
	update report.appeal_file t set removed_by = a.account,
	    removed_at = ops.now() where t.file = f.file;
	perform ops.audit_note(jsonb_build_object('appeal', x.appeal,
	    'file', f.file, 'sha256', f.sha256));
	return ops.done(204, null);
end
$$;
alter function report.appeal_file_remove(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_file_remove(org.actor, jsonb)
	from public;
grant execute on function report.appeal_file_remove(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door) values
	('appeal_file_remove', 'report.appeal_file_remove')
on conflict (route) do update set door = excluded.door;
