-- SPDX-License-Identifier: Apache-2.0
-- select * from report.appeal_file_get('6f1c….12', '{"path": {"id": "3"}}');
-- Where its bytes lie; for whoever is shown it beside the appeal.
create or replace function report.appeal_file_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	f	report.appeal_file;
	x	report.appeal;
begin
	select * into f from report.appeal_file t
	where t.file = (args -> 'path' ->> 'id')::bigint;
	select * into x from report.appeal t where t.appeal = f.appeal;
	if not report.appeal_file_seen(f, x, a) then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, report.appeal_file_json(f, x, a));
end
$$;
alter function report.appeal_file_get(text, jsonb) owner to rr_writer;
revoke all on function report.appeal_file_get(text, jsonb) from public;
grant execute on function report.appeal_file_get(text, jsonb) to rr_api;
