-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'appeal_file_get', null, null, '4b2a…',
--     '{"path": {"id": "3"}}');
-- Where its bytes lie; for whoever is shown it beside the appeal, on whose trail the
-- read stands.
create or replace function report.appeal_file_get(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile
as $$
declare
	f	report.appeal_file;
	x	report.appeal;
begin
	select * into f from report.appeal_file t
	where t.file = (args -> 'path' ->> 'id')::bigint;
	select * into x from report.appeal t where t.appeal = f.appeal;
	if not report.appeal_file_seen(f, x, a) then
		perform ops.refuse('not_found');
	end if;
	perform ops.audit_about('appeal/' || f.appeal);
	perform ops.audit_note(jsonb_build_object('file', f.file,
	    'sha256', f.sha256));
	return ops.done(200, report.appeal_file_json(f, x, a));
end
$$;
alter function report.appeal_file_get(org.actor, jsonb) owner to rr_owner;
revoke all on function report.appeal_file_get(org.actor, jsonb) from public;
grant execute on function report.appeal_file_get(org.actor, jsonb)
	to rr_writer;
insert into ops.door (route, door, keyed, once)
values ('appeal_file_get', 'report.appeal_file_get', false, '10 minutes')
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed,
    once = excluded.once;
