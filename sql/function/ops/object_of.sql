-- SPDX-License-Identifier: Apache-2.0
-- select ops.object_of('entry_act', '{"path": {"id": "17"}}', null);
--	-- entry/17: what the trail says an act was about
-- The noun of the route and the new object's id, or else the ids of the path.  What
-- only started a job is about that job; an appeal, about its report.
create or replace function ops.object_of(route text, args jsonb, location text)
returns text
language plpgsql immutable
as $$
declare
	noun	text := case when route ~ '^appeal_file_' then 'appeal_file'
		    else split_part(route, '_', 1) end;
begin
	if location ~ '/jobs/[0-9]+$' then
		return 'job/' || substring(location from '[^/]+$');
	elsif location ~ '/reports/[0-9]+/appeals$' then
		return 'report/' || substring(location from '([0-9]+)/appeals$');
	elsif location !~ '^/api/v1/[a-z-]+$' then	-- a list is no object
		return noun || '/' || substring(location from '[^/]+$');
	elsif args -> 'path' ? 'id' then
		return noun || '/' || (args -> 'path' ->> 'id');
	end if;
	return noun || coalesce('/' || (select string_agg(p.value, '/')
	    from jsonb_each_text(args -> 'path') p), '');
end
$$;
alter function ops.object_of(text, jsonb, text) owner to rr_owner;
revoke all on function ops.object_of(text, jsonb, text) from public;
grant execute on function ops.object_of(text, jsonb, text) to rr_writer;
