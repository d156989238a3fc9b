-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_updates('6f1c….12',
--     '{"path": {"id": "17"}, "query": {"period": "2023Q1"}}');
-- All units' updates of one subject and period, side by side: who owes one, what
-- it says, what the caller may do with it, and where nothing is owed from which day
-- on the next can be filed.  Without a period the latest.  Whose
-- update the caller may not see stands there without its content, with whom to ask.
create or replace function filing.entry_updates(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	e	filing.entry := filing.seen(args, a);
	periods	text[];
	p	text := args -> 'query' ->> 'period';
	j	json;
begin
	periods := array(select distinct x.period from (
	    select o.period from filing.obligation o where o.subject = e.entry
	    union all select u.period from filing.entry u
	    where u.subject = e.entry and u.state <> 'voided') x
	    where x.period is not null order by x.period desc);
	p := coalesce(p, periods[1]);
	select json_agg(json_build_object('unit', filing.unit_brief(t.unit),
	    'obligation', case when o.obligation is not null then
	        json_build_object('id', o.obligation, 'due', o.due,
	        'period', o.period, 'state', o.state, 'filed_on', o.filed_on, 'late',
	        o.late or filing.overdue(o)) end,
	    'state', u.state, 'state_label', case when u.entry is not null
	        then filing.state_label(u) end,
	    'entry', case when u.entry is not null and filing.may_see(u, a)
	        then filing.entry_json(u, a) end, 'contact', flow.contact_of(
	        coalesce(u.module, o.module, e.module), t.unit),
	    'next', case when o.obligation is null and u.entry is null
	        and n.unit is not null then filing.update_next_json(n.period,
	        n.opens, n.due) end)
	    order by t.unit) into j
	from (select unnest(filing.involved_units(e)) as unit
	    union select x.unit from filing.obligation x
	    where x.subject = e.entry and x.period = p
	    and x.state <> 'waived'
	    union select x.unit from filing.entry x where x.subject = e.entry
	    and x.period = p and x.state <> 'voided') t
	left join filing.obligation o on o.subject = e.entry
	    and o.unit = t.unit and o.period = p
	left join filing.entry u on u.subject = e.entry and u.unit = t.unit
	    and u.period = p and u.state <> 'voided'
	left join filing.update_next(e) n on n.unit = t.unit;
	return ops.done(200, json_build_object('subject',
	    filing.subject_brief(e.entry), 'period', p,
	    'periods', to_json(periods), 'items', coalesce(j, '[]')));
end
$$;
alter function filing.entry_updates(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_updates(text, jsonb) from public;
grant execute on function filing.entry_updates(text, jsonb) to rr_api;
