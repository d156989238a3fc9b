-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.work_rows('decision', '{"parent": "12"}', a, 201)
--	-- item | unit | j; the newest item first, each by its units
-- The ledger of assigned work: each item with each of its units, how far it is by
-- what was approved, how its reports came in, whether it is carried out and since
-- when.  As it stands, or at the last horizon by a time (as_of); what was recalled
-- is kept as it stood last.  Others than the office have what they may read.
-- Plan: the items of one kind of work, a few hundred; their units and states by
-- the indexes of what is in force.  A page is found first; how its reports came in
-- is then asked of its lines alone, of all where that is the filter.
create or replace function filing.work_rows(p_module text, q jsonb,
    a org.actor, p_most int)
returns table (item bigint, unit text, j json)
language plpgsql stable
as $$
declare
	k	flow.hook;
	at	timestamptz := ops.as_of(q ->> 'as_of');
	h	bigint := case when at is null or at >= ops.now()
		    then 9223372036854775806 else ledger.horizon_at(at) end;
	day	date := least(coalesce(filing.day_at(at), ops.today()),
		    ops.today());
begin
	select * into k from flow.hook x where x.module = p_module;
	return query execute format($q$
	    with i as (
	        select distinct on (x.%1$I) x.%1$I as item, x.title,
	            %4$s as parent, x.in_force @> $1 as stands, x.closed_at,
	            case when x.in_force @> $1 then $1
	                else upper(x.in_force) - 1 end as at
	        from ledger.%1$I x
	        where lower(x.in_force) <= $1 and not isempty(x.in_force) %5$s
	        order by x.%1$I desc, lower(x.in_force) desc),
	    p as (
	        select i.*, u.unit, to_jsonb(u) as given, s.state, s.progress
	        from i join ledger.%2$I u on u.%1$I = i.item
	            and u.in_force @> i.at
	        left join lateral (select to_jsonb(z) as state, z.progress
	            from ledger.%3$I z where z.%1$I = i.item
	            and z.unit = u.unit and z.in_force @> i.at) s on true %8$s
	        where true %6$s
	        order by i.item desc, u.unit limit %7$s)
	    select p.item, p.unit, filing.work_json($6, p.item, p.title,
	        p.parent, p.given || jsonb_build_object('given_at', (
	            select min(f.approved_at) from ledger.%2$I f
	            where f.unit = p.unit and f.%1$I = p.item)),
	        p.state, to_jsonb(r), case when p.stands then e.since
	            else p.closed_at end, not p.stands, $5)
	    from p
	    left join lateral (select min(y.approved_at) as since
	        from ledger.%3$I y where y.unit = p.unit
	        and y.%1$I = p.item and y.progress = 'completed'
	        and lower(y.in_force) <= p.at and lower(y.in_force) > coalesce((
	            select max(lower(n.in_force)) from ledger.%3$I n
	            where n.unit = p.unit and n.%1$I = p.item
	            and n.progress <> 'completed'
	            and lower(n.in_force) <= p.at), 0)) e
	        on p.progress = 'completed'
	    cross join lateral filing.work_reports($7, p.item, p.unit, $4) r
	    order by p.item desc, p.unit$q$,
	    p_module, p_module || '_unit', p_module || '_state',
	    coalesce(format('x.%I', k.came_of), 'null::bigint'),
	    case when q ? 'subject'
	        then format(' and x.%I = ($2 ->> ''subject'')::bigint', p_module)
	        else '' end
	    || case when q ? 'parent' then format(' and %s
	        = ($2 ->> ''parent'')::bigint', coalesce(format('x.%I',
	        k.came_of), 'null::bigint')) else '' end,
	    filing.work_filter(p_module, q, a), p_most,
	    case when q ->> 'state' = 'overdue' then 'cross join lateral
	        filing.work_reports($7, i.item, u.unit, $4) r' else '' end)
	using h, q, (a).unit, day, a, p_module, filing.update_module(p_module);
end
$$;
alter function filing.work_rows(text, jsonb, org.actor, int) owner to rr_owner;
revoke all on function filing.work_rows(text, jsonb, org.actor, int) from public;
grant execute on function filing.work_rows(text, jsonb, org.actor, int) to rr_writer;
