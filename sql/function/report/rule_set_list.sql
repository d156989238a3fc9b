-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_list('6f1c….12', '{}');
-- Newest first; drafts for the office alone.  A few a year.
create or replace function report.rule_set_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	select json_agg(report.rule_set_head(s) || jsonb_build_object('current',
	    s.id is not distinct from report.rule_set_current(s.report_kind))
	    order by s.number desc)
	into items from report.rule_set s
	where s.state = 'published' or org.at_office(a);
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null));
end
$$;
alter function report.rule_set_list(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_list(text, jsonb) from public;
grant execute on function report.rule_set_list(text, jsonb) to rr_api;
