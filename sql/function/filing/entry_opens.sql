-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_opens('6f1c….12', '{"path": {"id": "17"}}');
--	-- {"owed": null, "next": {"period": "2023Q2", "label": …, "opens": …, "due": …}}
-- What the caller's unit owes about a filing now (the first of it), and from which
-- day on it can file the next update.  Both null where it owes none.
create or replace function filing.entry_opens(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
begin
	return ops.done(200, json_build_object('owed', (select
	    json_build_object('obligation', o.obligation, 'period', o.period,
	    'label', ops.period_label(o.period), 'due', o.due)
	    from filing.obligation o where o.subject = e.entry
	    and o.unit = a.unit and o.state = 'open'
	    order by o.due, o.obligation limit 1),
	    'next', (select filing.update_next_json(n.period, n.opens, n.due)
	    from filing.update_next(e) n where n.unit = a.unit)));
end
$$;
alter function filing.entry_opens(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_opens(text, jsonb) from public;
grant execute on function filing.entry_opens(text, jsonb) to rr_api;
