-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_get('6f1c….12', '{"path": {"id": "17"}}');
-- One obligation with all that was done about it, the first thing first, and how
-- long it lay at each stage.
create or replace function filing.obligation_get(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	o	filing.obligation;
begin
	select * into o from filing.obligation t
	where t.obligation = (args -> 'path' ->> 'id')::bigint;
	if o.obligation is null or not filing.obligation_seen(o, a) then
		perform ops.refuse('not_found');
	end if;
	return ops.done(200, (filing.obligation_item(o, a)::jsonb
	    || jsonb_build_object('stages', filing.stage_times(o),
	    'history', filing.obligation_history(o)))::json);
end
$$;
alter function filing.obligation_get(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_get(text, jsonb) from public;
grant execute on function filing.obligation_get(text, jsonb) to rr_api;
