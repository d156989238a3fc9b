-- SPDX-License-Identifier: Apache-2.0
-- select * from report.template_begin('6f1c….12',
--     '{"name": "报表.docx", "size": 52000}');
-- Before a byte is stored: may the caller bring a template?  Changes nothing.
create or replace function report.template_begin(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	perform report.template_keeper(org.actor_of(caller));
	perform report.template_fits(args ->> 'name',
	    (args ->> 'size')::bigint);
	return ops.done(200, '{}');
end
$$;
alter function report.template_begin(text, jsonb) owner to rr_reader;
revoke all on function report.template_begin(text, jsonb) from public;
grant execute on function report.template_begin(text, jsonb) to rr_api;
