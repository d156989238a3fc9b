-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_feed('6f1c….12', '{}');
-- What the calendar file is made of: what the caller's unit owes from three
-- months ago to a year ahead, the nearest first.  sequence: how often its day was
-- moved, so that a calendar takes the newer one.
create or replace function filing.obligation_feed(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	items	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	select json_agg(json_build_object('obligation', t.obligation,
	    'due', t.due, 'title', (select m.label from flow.module m
	        where m.module = t.module) || '：' || filing.obligation_title(t),
	    'state', t.state, 'state_label',
	    flow.label('obligation_state', t.state), 'due_original',
	    t.due_original, 'sequence', (select count(*) from filing.extension x
	        join filing.extension_decision d on d.extension = x.extension
	        where x.obligation = t.obligation and d.due is not null),
	    'stamp', to_char(t.opened_at at time zone 'UTC',
	    'yyyymmdd"T"hh24miss"Z"')) order by t.due, t.obligation) into items
	from (select * from filing.obligation o where o.unit = a.unit
	    and flow.covers(a, o.module)
	    and o.due between ops.today() - 92 and ops.today() + 366
	    order by o.due, o.obligation limit 2000) t;
	return ops.done(200, json_build_object('unit', (select u.name
	    from org.unit u where u.unit = a.unit),
	    'url', ops.setting_get('public_url', ''),
	    'items', coalesce(items, '[]')));
end
$$;
alter function filing.obligation_feed(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_feed(text, jsonb) from public;
grant execute on function filing.obligation_feed(text, jsonb) to rr_api;
