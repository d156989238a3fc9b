-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_get('6f1c….12', '{"path": {"id": "3"}}');
-- The report with its frozen document, byte for byte under "document": cut it
-- out of the answer and its sha256 is "digest".
create or replace function report.report_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	head	text := report.report_json(r)::text;
begin
	return ops.done(200, (left(head, -1) || ',"document":' || r.document
	    || '}')::json, md5(head || r.digest), null, report.shared(r));
end
$$;
alter function report.report_get(text, jsonb) owner to rr_reader;
revoke all on function report.report_get(text, jsonb) from public;
grant execute on function report.report_get(text, jsonb) to rr_api;
