-- SPDX-License-Identifier: Apache-2.0
-- select * from org.me_get('6f1c….12', '{}');
-- Who I am, in which roles, with whom, and what the clock of the system says.
create or replace function org.me_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller, true);
begin
	if a.session is null then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, (org.session_json(a.session, true)::jsonb
	    || jsonb_build_object('now', ops.now(),
	    'colleagues', org.colleagues(a),
	    'rehearsal', ops.setting_get('rehearsal', 'false') = 'true',
	    'title', ops.setting_get('title', '改革报表填报系统'),
	    'mechanism', ops.setting_get('mechanism', '“785”工作机制'),
	    'public_url', ops.setting_get('public_url', ''),
	    'map_number', ops.setting_get('map_number', '')))::json);
end
$$;
alter function org.me_get(text, jsonb) owner to rr_writer;
revoke all on function org.me_get(text, jsonb) from public;
grant execute on function org.me_get(text, jsonb) to rr_api;
