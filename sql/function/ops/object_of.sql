-- SPDX-License-Identifier: Apache-2.0
-- select ops.object_of('entry_act', '{"path": {"id": "17"}}', null);
--	-- entry/17: what the trail says an act was about
-- The noun of the route and the new object's id, or else the ids of the path.
create or replace function ops.object_of(route text, args jsonb, location text)
returns text
language sql immutable
as $$
	select split_part(route, '_', 1) || coalesce('/' || coalesce(
	    substring(location from '[^/]+$'),
	    (select string_agg(p.value, '/')
	     from jsonb_each_text(args -> 'path') p)), '')
$$;
alter function ops.object_of(text, jsonb, text) owner to rr_owner;
revoke all on function ops.object_of(text, jsonb, text) from public;
grant execute on function ops.object_of(text, jsonb, text) to rr_writer;
