-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.desk('6f1c….12', '{}');
-- What waits for the caller, what he is writing or has under way, what his unit
-- owes or contests, whom he chased, what he has to decide or answer, what he was
-- told.
create or replace function filing.desk(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	counts	json := filing.desk_counts(a);
	none	json := json_build_array();
begin
	if not filing.reads_filings(a) then
		return ops.done(200, json_build_object('waiting', none,
		    'waiting_count', 0, 'mine', none, 'owed', none,
		    'chased', none, 'extensions', none, 'missing', none,
		    'drafted', none, 'appeals', none,
		    'outcomes', none, 'suggestions', none,
		    'own_appeals', none,
		    'notices', ops.notices_of(a, 20), 'counts', counts));
	end if;
	return ops.done(200, json_build_object(
	    'waiting', filing.desk_waiting(a, 100),
	    'waiting_count', counts -> 'waiting',
	    'mine', (select coalesce(json_agg(t.j), '[]') from (
	        select filing.item(e) as j from filing.entry e
	        where e.created_by = a.account and e.unit = a.unit
	        and exists (select from flow.step s where s.module = e.module
	            and s.action = 'create' and s.unit_kind = a.kind
	            and s.role = a.role)
	        and e.state not in ('approved', 'voided')
	        order by e.entry desc limit 50) t),
	    'owed', filing.desk_owed(a, 100),
	    'chased', filing.desk_chased(a, 20),
	    'extensions', filing.desk_extensions(a, 20),
	    'missing', filing.desk_missing(a, 12),
	    'appeals', filing.desk_appeals(a, 20),
	    'outcomes', filing.desk_outcomes(a, 20),
	    'suggestions', filing.desk_suggestions(a, 20),
	    'own_appeals', filing.desk_own_appeals(a, 20),
	    'drafted', filing.desk_drafted(a, 12),
	    'notices', ops.notices_of(a, 20), 'counts', counts));
end
$$;
alter function filing.desk(text, jsonb) owner to rr_writer;
revoke all on function filing.desk(text, jsonb) from public;
grant execute on function filing.desk(text, jsonb) to rr_api;
