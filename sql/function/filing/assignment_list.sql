-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.assignment_list('6f1c….12', '{"path": {"id": "17"}}');
-- How far each responsible unit of an issued filing is: its last approved state,
-- what it owes now and by when, in whose hands that is.  Whoever sees the filing
-- sees all of it; texts and reports, as far as he may see those.
create or replace function filing.assignment_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	items	json;
begin
	select json_agg(filing.assignment_json(e, r.unit, r.due, a)
	    order by u.kind, r.unit) into items
	from filing.assigned_rows(e.entry, e.in_force_version) r
	join org.unit u on u.unit = r.unit;
	return ops.done(200, json_build_object('items', coalesce(items, '[]'),
	    'next', null));
end
$$;
alter function filing.assignment_list(text, jsonb) owner to rr_writer;
revoke all on function filing.assignment_list(text, jsonb) from public;
grant execute on function filing.assignment_list(text, jsonb) to rr_api;
