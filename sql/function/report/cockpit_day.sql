-- SPDX-License-Identifier: Apache-2.0
-- select * from report.cockpit_day('6f1c….12',
--     '{"query": {"day": "2023-03-15"}, "document": {…, "scores": {…}}}');
-- The cockpit of an earlier day, from what the engine made of
-- report.cockpit_day_source: as the live one, and "day" says of which.
create or replace function report.cockpit_day(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	body	json := report.cockpit_of(args -> 'document', 'live', null,
		    ops.now());
begin
	return ops.done(200, (left(body::text, -1) || ', "rank_range": null, '
	    || '"day": ' || to_json(args #>> '{query,day}') || '}')::json);
end
$$;
alter function report.cockpit_day(text, jsonb) owner to rr_reader;
revoke all on function report.cockpit_day(text, jsonb) from public;
grant execute on function report.cockpit_day(text, jsonb) to rr_api;
