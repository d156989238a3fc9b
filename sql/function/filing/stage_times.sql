-- SPDX-License-Identifier: Apache-2.0
-- select filing.stage_times(o)	-- [{"stage", "unit", "days", "now", "longest"}, …]
-- Which stage took the time of what is owed [23]: for each that it reached how many
-- working days (X55) it lay there after the day on which it came, together where it
-- came back; until now, or until it was settled.  Plan: event_of_entry.
create or replace function filing.stage_times(o filing.obligation)
returns json
language plpgsql stable
as $$
declare
	e	filing.entry;
	until_	timestamptz := coalesce((o).closed_at, ops.now());
begin
	select * into e from filing.entry t where t.entry = (o).entry;
	return (with moves as (
	    select 0::bigint as n, (o).opened_at as at, 'entry' as stage
	    union all
	    select v.event, v.at, v.next from filing.event v
	    where v.entry = (o).entry and v.next <> v.stage and v.at <= until_
	), lay as (
	    select m.stage, filing.day_at(m.at) as came, filing.day_at(coalesce(
	        lead(m.at) over (order by m.n), until_)) as went
	    from moves m
	), t as (
	    select s.stage, s.label, s.position, case when s.scope = 'own'
	        then (o).unit else filing.scope_unit(e, s.scope) end as unit,
	        sum(d.n)::int as days, bool_or((o).closed_at is null
	        and s.stage = coalesce(e.stage, 'entry')) as now
	    from lay l
	    join flow.stage s on s.module = (o).module and s.stage = l.stage
	        and s.role is not null
	    cross join lateral (select count(*) as n
	        from generate_series(l.came + 1, l.went, interval '1 day') g (day)
	        where ops.is_working_day(g.day::date)) d
	    group by s.stage, s.label, s.position, s.scope
	)
	select coalesce(json_agg(json_build_object('stage', t.stage,
	    'stage_label', t.label, 'unit', filing.unit_brief(t.unit),
	    'days', t.days, 'now', t.now, 'longest', t.days > 0
	    and t.days = (select max(x.days) from t x))
	    order by t.position), '[]') from t);
end
$$;
alter function filing.stage_times(filing.obligation) owner to rr_owner;
revoke all on function filing.stage_times(filing.obligation) from public;
grant execute on function filing.stage_times(filing.obligation) to rr_writer;
