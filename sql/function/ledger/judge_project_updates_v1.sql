-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_updates_v1(17, window);
-- 进展按时更新率 (X62): of the reports that participants owed for the two-month
-- periods of the year that have ended, num were sent in time and approved.  One
-- is owed by a participant that took part before the period ended, while there
-- was a milestone of which it had not said that it is done or not its own
-- (filing.project_update_owes asks the same).  Reports that are missing
-- stand under the project, in one row.
-- How the ledger is read: judge_pilots_v1.sql.
create or replace function ledger.judge_project_updates_v1(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select p.unit, coalesce(t.entry, p.entry), coalesce(t.version, p.version),
	    true, null::text, case when t.entry is null then 'update_missing'
	    when t.late then 'update_late' end, null::text,
	    count(*) filter (where not t.late), count(*)
	from ledger.project_standing_v1(h, w) p
	join ledger.project_unit u on u.project = p.project
	    and ledger.stood_v1(u.in_force, u.approved_at, u.closed_at, h, w)
	cross join lateral (select to_char(d, 'yyyy')
	        || lpad(((extract(month from d)::int + 1) / 2)::text, 2, '0')
	        || 'B' as period, (d + interval '2 months')
	        at time zone 'Asia/Shanghai' as ended
	    from generate_series(date_trunc('year', (w).cut_off::timestamp),
	        (w).cut_off::timestamp, interval '2 months') d
	    where (d + interval '2 months')::date <= (w).cut_off + 1) b
	left join ledger.timeliness t on t.module = 'project_update'
	    and t.subject = u.project and t.unit = u.unit
	    and t.period = b.period
	    and ledger.stood_v1(t.in_force, t.approved_at, t.closed_at, h, w)
	    and exists (select from ledger.timeliness f where f.entry = t.entry
	        and f.approved_at < (w).approved_by)
	where t.entry is not null
	or exists (select from ledger.project_unit f where f.project = u.project
	    and f.unit = u.unit and f.approved_at < b.ended)
	and exists (select from ledger.project_milestone m
	    where m.project = u.project
	    and ledger.stood_v1(m.in_force, m.approved_at, m.closed_at, h, w)
	    and exists (select from ledger.project_milestone f
	        where f.project = m.project
	        and f.milestone_id = m.milestone_id
	        and f.approved_at < b.ended)
	    and not exists (select from ledger.project_milestone_state x
	        join ledger.project_state s on s.entry = x.entry
	        where x.project = m.project and x.unit = u.unit
	        and x.milestone_id = m.milestone_id
	        and x.state in ('completed', 'not_concerned')
	        and lower(x.in_force) <= h
	        and x.approved_at < (w).corrected_by
	        and s.period < b.period))
	group by p.unit, p.entry, p.version, t.entry, t.version, t.late
$$;
alter function ledger.judge_project_updates_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_updates_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_updates_v1(bigint, ledger.span)
	to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	windows, modules) values
	('judge_project_updates_v1', null, '进展按时更新率', 'project',
	    '{year}', '{project,project_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	windows = excluded.windows, modules = excluded.modules;
insert into ledger.reason values
	('update_missing', '没有通过审核的进展', 'note'),
	('update_late', '逾期报送', 'note')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
