-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.digest('{17,18}', '{-3,0}', '{23}', '{desk}');
--	-- account | unit | text
-- Who is told of obligations that reached a rung: the roles of the rung in the
-- unit that owes; of what is filed, the desk on which it lies; and, where the
-- rung says so, those who administer the module, who are told of a desk by name;
-- of what is overdue also the unit that oversees it (X8).
-- And of filings without a day that lie (filing.remind_desks): their desk, or
-- those who administer.  A person is told of each unit that he works for, once.
create or replace function filing.digest(p_obligations bigint[], p_days int[],
    p_entries bigint[], p_rungs text[])
returns table (account bigint, unit text, text text)
language sql stable
as $$
	with fired as (
		select o, e, l.told, case when o.state = 'filed' then 'review'
		    when e.state = 'returned' then 'returned'
		    when filing.overdue_by(o, (select ops.today()))
		    then 'overdue' else 'open' end as kind
		from unnest(p_obligations, p_days) f (obligation, days)
		join filing.reminder_ladder() l on l.days = f.days
		join filing.obligation o on o.obligation = f.obligation
		left join filing.entry e on e.entry = o.entry
	), under as (
		select f.o, f.e, filing.overseer((f.o).module, (f.o).unit) as unit
		from fired f where f.kind = 'overdue'
	), lying as (
		select e, f.rung
		from unnest(p_entries, p_rungs) f (entry, rung)
		join filing.entry e on e.entry = f.entry
	), people as (
		select g.account, g.unit, f.kind, f.o, f.e
		from fired f
		join org.grant_ g on org.grant_works(g)
		    and g.unit = case f.kind when 'review' then (f.e).desk_unit
		        else (f.o).unit end
		    and case f.kind when 'review' then g.role = (f.e).desk_role
		        else g.role::text = any (f.told) end
		    and (g.modules is null or (f.o).module = any (g.modules))
		union
		select g.account, g.unit, 'under', f.o, f.e
		from under f
		join org.grant_ g on org.grant_works(g) and g.unit = f.unit
		    and g.role in ('clerk', 'reviewer')
		    and (g.modules is null or (f.o).module = any (g.modules))
		union
		select g.account, g.unit, 'lying', null, l.e
		from lying l
		join org.grant_ g on l.rung = 'desk' and org.grant_works(g)
		    and g.unit = (l.e).desk_unit and g.role = (l.e).desk_role
		    and (g.modules is null or (l.e).module = any (g.modules))
		union
		select g.account, g.unit, f.kind, f.o, f.e
		from (select case r.kind when 'review' then 'stuck'
		        else 'missing' end as kind, r.o, r.e from fired r
		    where 'module_admin' = any (r.told)
		    union all
		    select 'laid', null, l.e from lying l
		    where l.rung = 'admin') f
		join org.unit u on u.kind = 'reform_office'
		join org.grant_ g on g.unit = u.unit and org.grant_works(g)
		    and g.role = 'reviewer'
		    and coalesce((f.o).module, (f.e).module) = any (g.admin_of)
		    and not (f.kind = 'stuck' and g.unit = (f.e).desk_unit
		        and g.role = (f.e).desk_role)
	), listed as (
		select *, row_number() over (partition by account, unit, kind
		    order by (o).due, (o).obligation, (e).desk_since,
		    (e).entry) as n from people
	), parts as (	-- three are named, and no more asked for their names
		select p.account, p.unit, p.kind, count(*) as items,
		    count(distinct (p.o).unit) as units, min((p.o).due) as due,
		    array_agg(coalesce(filing.obligation_title(p.o),
		        filing.title_for(p.e, p.unit))
		        || case when p.kind in ('stuck', 'laid')
		            then '（' || filing.desk_named(p.e) || '）'
		        else '' end order by p.n)
		        filter (where p.n <= 3) as titles
		from listed p group by 1, 2, 3
	)
	select p.account, p.unit, string_agg(filing.digest_part(p.kind,
	    p.items, p.units, p.due, p.titles), '；' order by array_position(
	    '{overdue,open,returned,review,lying,under,missing,stuck,laid}', p.kind))
	from parts p
	join org.account c on c.account = p.account and c.disabled_at is null
	group by p.account, p.unit
$$;
alter function filing.digest(bigint[], int[], bigint[], text[]) owner to
	rr_owner;
revoke all on function filing.digest(bigint[], int[], bigint[], text[])
	from public;
grant execute on function filing.digest(bigint[], int[], bigint[], text[])
	to rr_writer;
