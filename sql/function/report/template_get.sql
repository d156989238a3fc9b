-- SPDX-License-Identifier: Apache-2.0
-- select * from report.template_get('6f1c….12', '{"path": {"id": "3"}}');
-- Where the bytes of a template lie, for who publishes reports.
create or replace function report.template_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	t	report.template;
begin
	if not report.may_make_papers(org.actor_of(caller)) then
		perform ops.refuse('forbidden');
	end if;
	select * into t from report.template x
	where x.template = (args -> 'path' ->> 'id')::bigint;
	if not found then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, json_build_object('sha256', t.sha256,
	    'name', t.name, 'media_type', 'application/vnd.openxmlformats-'
	    'officedocument.wordprocessingml.document'));
end
$$;
alter function report.template_get(text, jsonb) owner to rr_reader;
revoke all on function report.template_get(text, jsonb) from public;
grant execute on function report.template_get(text, jsonb) to rr_api;
