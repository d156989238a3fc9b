-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.chase_whom('6f1c….12',
--     '{"query": {"module": "pilot_update", "period": "2023Q1"}}');
-- Before it is done: whom a 催办 of all that is missing (in one unit) would reach
-- now, and who would be passed over; as filing.chase_create then answers.
create or replace function filing.chase_whom(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	found_	bigint[] := filing.chase_found(q ->> 'module',
		    q ->> 'period', q ->> 'unit', a);
begin
	return ops.done(200, filing.chase_units(found_, array(
	    select i from unnest(found_) i where not exists (
	        select from filing.chase c where c.item = 'o' || i
	        and c.day = filing.chase_day()))));
end
$$;
alter function filing.chase_whom(text, jsonb) owner to rr_writer;
revoke all on function filing.chase_whom(text, jsonb) from public;
grant execute on function filing.chase_whom(text, jsonb) to rr_api;
