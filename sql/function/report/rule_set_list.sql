-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_list('6f1c….12', '{}');
create or replace function report.rule_set_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	select json_agg(json_build_object('id', s.id, 'label', s.label,
	    'report_kind', s.report_kind, 'state', s.state,
	    'digest', s.digest, 'published_at', s.published_at,
	    'current', s.id = report.rule_set_current(s.report_kind))
	    order by s.id desc)
	into items from report.rule_set s;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null), null, null, ops.generation());
end
$$;
alter function report.rule_set_list(text, jsonb) owner to rr_reader;
revoke all on function report.rule_set_list(text, jsonb) from public;
grant execute on function report.rule_set_list(text, jsonb) to rr_api;
