-- SPDX-License-Identifier: Apache-2.0
-- select filing.usage_people('U500103', '2023-01-01 00:00+08', '2023-04-01 00:00+08');
--     -- [{"account", "name", "submitted", "returned", "held"}]
-- Of one unit's people, what they submitted in a period and what of their
-- submissions came back in it (X56: for the own unit's eyes alone).
-- Plan: event_decided, a range; event_of_entry, the submission before a return.
create or replace function filing.usage_people(p_unit text, p_from timestamptz,
    p_to timestamptz)
returns json
language sql stable
as $$
	select coalesce(json_agg(json_build_object('account', a.account, 'name',
	    a.name, 'submitted', x.submitted, 'returned', x.returned,
	    'held', x.held) order by x.held desc, x.returned desc, a.account),
	    '[]')
	from (select s.account, count(*) filter (where t.action = 'submit')
	    as submitted, count(*) filter (where t.action = 'return')
	    as returned, count(*) filter (where filing.return_held(t)) as held
	    from filing.event t join filing.entry e on e.entry = t.entry
	    cross join lateral (select b.account from filing.event b
	        where b.entry = t.entry and b.event <= t.event
	        and b.action = 'submit' order by b.event desc limit 1) s
	    where t.action in ('submit', 'return') and e.unit = p_unit
	    and t.at >= p_from and t.at < p_to
	    group by s.account) x
	join org.account a on a.account = x.account
$$;
alter function filing.usage_people(text, timestamptz, timestamptz) owner to rr_owner;
revoke all on function filing.usage_people(text, timestamptz, timestamptz) from public;
grant execute on function filing.usage_people(text, timestamptz, timestamptz) to rr_writer;
