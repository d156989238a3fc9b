-- SPDX-License-Identifier: Apache-2.0
-- What a report of projects has to come to, counted from the tables of the ledger
-- alone and from what X62 says, with no judge and no function of the program.
-- The ledger is read as it stood at one moment, when approvals ended:
--   \set cut_off 2023-02-28   the last day of the two months
--   \set ends '2023-03-09 00:00+08'   when approvals ended
-- A row: indicator | P and the number of the project | num | den.
with w as (select date :'cut_off' as cut_off, timestamptz :'ends' as ends,
        date_trunc('year', timestamp :'cut_off')::date as year,
        (date :'cut_off' + 1)::timestamp at time zone 'Asia/Shanghai' as over),
period as (select to_char(d, 'YYYY') || lpad(n::text, 2, '0') || 'B' as period,
        (d + interval '2 months') at time zone 'Asia/Shanghai' as over
    from w, generate_series(1, 6) n, lateral (select (w.year + (n - 1)
        * interval '2 months') as d) x
    where (d + interval '2 months')::date <= w.cut_off + 1),
part as (select x.project, x.unit from ledger.project_unit x, w
    where x.approved_at < w.ends and (x.closed_at is null or x.closed_at >= w.ends)),
said as (select x.* from ledger.project_milestone_state x, w
    where x.approved_at < w.ends and (x.closed_at is null or x.closed_at >= w.ends)),
milestone as (select m.project, m.milestone_id, m.due,
        count(*) filter (where s.state = 'completed' and s.completed_on <= w.cut_off) as done,
        count(*) filter (where s.state is null or s.state = 'under_way' or s.state = 'not_started'
            or s.state = 'completed' and s.completed_on > w.cut_off) as undone,
        max(s.completed_on) filter (where s.state = 'completed') as last
    from w, ledger.project_milestone m join part u on u.project = m.project
    left join said s on s.project = m.project and s.unit = u.unit
        and s.milestone_id = m.milestone_id
    where m.approved_at < w.ends and (m.closed_at is null or m.closed_at >= w.ends)
    group by m.project, m.milestone_id, m.due),
project as (select p.project, p.name from ledger.project p, w
    where p.approved_at < w.ends and (p.closed_at is null or p.closed_at >= w.ends)
    and (select min(f.approved_at) from ledger.project f where f.project = p.project) < w.over
    and not exists (select from milestone m where m.project = p.project
        having count(*) = count(*) filter (where m.done > 0 and m.undone = 0)
        and max(m.last) < w.year)),
owed as (select u.project, u.unit, b.period, t.late,
        t.entry is not null or exists (select from ledger.project_unit f
            where f.project = u.project and f.unit = u.unit and f.approved_at < b.over)
        and exists (select from ledger.project_milestone m
            where m.project = u.project
            and m.approved_at < w.ends and (m.closed_at is null or m.closed_at >= w.ends)
            and (select min(f.approved_at) from ledger.project_milestone f
                where f.project = m.project and f.milestone_id = m.milestone_id) < b.over
            and m.milestone_id not in (select x.milestone_id
                from ledger.project_milestone_state x join ledger.project_state s using (entry)
                where x.project = u.project and x.unit = u.unit and s.period < b.period
                and x.state in ('completed', 'not_concerned') and x.approved_at < w.ends)) as owed
    from w, part u cross join period b
    left join ledger.timeliness t on t.module = 'project_update' and t.subject = u.project
        and t.unit = u.unit and t.period = b.period and t.approved_at < (select ends from w)
        and (t.closed_at is null or t.closed_at >= (select ends from w))),
result as (select r.*, (select min(s.period) from ledger.project_result f
        join ledger.project_state s on s.entry = f.entry
        where f.project = r.project and f.unit = r.unit and f.result_id = r.result_id
        and substr(f.situation, 1, 1) = substr(r.situation, 1, 1)) as recognised
    from ledger.project_result r, w
    where r.approved_at < w.ends and (r.closed_at is null or r.closed_at >= w.ends)),
brand as (select r.project, substr(r.situation, 1, 1) as class from result r, w
    where r.recognised between to_char(w.year, 'YYYY') || '01B' and (select max(period) from period)
    and (r.situation <> 'C8' or not exists (select from org.unit_flag g where g.unit = r.unit
        and g.flag = 'chief_is_city_leader' and g.in_force @> w.cut_off))),
obstacle as (select l.project, b.bottleneck, count(u.unit) as units,
        count(*) filter (where s.progress = 'completed') as done
    from w, ledger.project_bottleneck l join ledger.bottleneck b on b.bottleneck = l.linked
    left join ledger.bottleneck_unit u on u.bottleneck = b.bottleneck
        and u.approved_at < (select ends from w)
        and (u.closed_at is null or u.closed_at >= (select ends from w))
    left join ledger.bottleneck_state s on s.bottleneck = u.bottleneck and s.unit = u.unit
        and s.approved_at < (select ends from w)
        and (s.closed_at is null or s.closed_at >= (select ends from w))
    where l.approved_at < w.ends and (l.closed_at is null or l.closed_at >= w.ends)
    and b.approved_at < w.ends and (b.closed_at is null or b.closed_at >= w.ends)
    group by l.project, b.bottleneck),
event as (select btrim(r.project) as name, case r.level when 'opinion_major' then 1
        when 'mass_larger' then 30 when 'mass_major' then 50 when 'mass_extra' then 100 end as tenths
    from ledger.risk_event r, w
    where r.approved_at < w.ends and (r.closed_at is null or r.closed_at >= w.ends)
    and r.caused_by_reform and (r.occurred_at at time zone 'Asia/Shanghai')::date
        between w.year and w.cut_off),
counted as (
    select 'milestones' as indicator, project, count(*) filter (where done > 0 and undone = 0
            and last <= due) as num,
        count(*) filter (where due <= (select cut_off from w) or done > 0 and undone = 0) as den
    from milestone group by project
    union all select 'updates', project, count(*) filter (where not late), count(*)
    from owed where owed group by project
    union all select 'results', project, count(*), 1 from result
    where form in ('system', 'mechanism', 'standard') group by project
    union all select 'bottlenecks', project, count(*) filter (where units > 0 and done = units),
        count(*) from obstacle group by project
    union all select case class when 'N' then 'national' when 'C' then 'city' else 'media' end,
        project, count(*), 1 from brand where class in ('N', 'C', 'P') group by class, project
    union all select 'risk', p.project, sum(e.tenths), 10 from event e join project p using (name)
    group by p.project)
select k.indicator, 'P' || p.project, coalesce(c.num, 0), coalesce(c.den, k.den)
from project p cross join (values ('milestones', 0), ('updates', 0), ('results', 1),
    ('bottlenecks', 0), ('national', 1), ('city', 1), ('media', 1), ('risk', 10)) k (indicator, den)
left join counted c on c.project = p.project and c.indicator = k.indicator
order by 1, 2;
