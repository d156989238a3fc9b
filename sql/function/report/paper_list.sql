-- SPDX-License-Identifier: Apache-2.0
-- select * from report.paper_list('6f1c….12', '{"path": {"id": "3"}}');
-- The files of a report, whether more are being made, and whether the caller may
-- have those made that are missing.
create or replace function report.paper_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	items	json := report.paper_json(r);
	making	boolean := report.paper_making(r.report);
	missing	boolean := json_array_length(items) <
	    (select count(*) from report.paper_format());
begin
	return ops.done(200, json_build_object('items', items,
	    'making', making, 'may_make', r.state = 'published' and missing
	    and not making and report.may_make_papers(a)));
end
$$;
alter function report.paper_list(text, jsonb) owner to rr_reader;
revoke all on function report.paper_list(text, jsonb) from public;
grant execute on function report.paper_list(text, jsonb) to rr_api;
