-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.usage_units('2023-01-01 00:00+08', '2023-04-01 00:00+08');
--     -- unit | submitted | returned | held | first | first_clean | by_reason
-- What each unit filed in a period and what came back: submissions, returns of any
-- stage and reason, those held against it, filings that were approved for the
-- first time (a pilot: distributed) and those of them that never came back before
-- it.
-- Plan: event_decided, a range; event_of_entry for the first approvals.
create or replace function filing.usage_units(p_from timestamptz, p_to timestamptz)
returns table (unit text, submitted bigint, returned bigint, held bigint,
    first bigint, first_clean bigint, by_reason json)
language sql stable
as $$
	with v as (
		select e.unit as filer, t.*, t.action = 'return'
		    and filing.return_held(t) as is_held
		from filing.event t join filing.entry e on e.entry = t.entry
		where t.action in ('submit', 'approve', 'return', 'distribute')
		and t.at >= p_from and t.at < p_to
	), r as (
		select x.filer, json_object_agg(x.reason_code, x.n) as by_reason
		from (select v.filer, v.reason_code, count(*) as n from v
		    where v.action = 'return' group by 1, 2) x group by 1
	), f as (
		select v.filer, count(*) as first, count(*) filter (where
		    not exists (select from filing.event b
		    where b.entry = v.entry and b.event < v.event
		    and b.action = 'return')) as first_clean
		from v where v.action in ('approve', 'distribute')
		and v.state = 'approved'
		and not exists (select from filing.event b
		    where b.entry = v.entry and b.event < v.event
		    and b.action in ('approve', 'distribute')
		    and b.state = 'approved')
		group by 1
	)
	select n.filer, n.submitted, n.returned, n.held, coalesce(f.first, 0),
	    coalesce(f.first_clean, 0), coalesce(r.by_reason, '{}')
	from (select v.filer, count(*) filter (where v.action = 'submit')
	    as submitted, count(*) filter (where v.action = 'return')
	    as returned, count(*) filter (where v.is_held) as held
	    from v group by 1) n
	left join r on r.filer = n.filer left join f on f.filer = n.filer
$$;
alter function filing.usage_units(timestamptz, timestamptz) owner to rr_owner;
revoke all on function filing.usage_units(timestamptz, timestamptz) from public;
grant execute on function filing.usage_units(timestamptz, timestamptz) to rr_writer;
