-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_list_get('6f1c….12', '{"path": {"list": "track"}}');
-- The codes of a list in force today, or on the day query.at names.
create or replace function flow.code_list_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	l	flow.code_list;
	day	date := coalesce((args -> 'query' ->> 'at')::date, ops.today());
begin
	select * into l from flow.code_list t
	where t.code_list = args -> 'path' ->> 'list';
	if not found then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, json_build_object('code_list', l.code_list,
	    'label', l.label, 'demo', l.demo, 'at', day,
	    'items', flow.code_items(l.code_list, day), 'next', null,
	    'parents', flow.code_parents(l.code_list, day)));
end
$$;
alter function flow.code_list_get(text, jsonb) owner to rr_writer;
revoke all on function flow.code_list_get(text, jsonb) from public;
grant execute on function flow.code_list_get(text, jsonb) to rr_api;
