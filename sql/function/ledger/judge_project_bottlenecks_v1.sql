-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_bottlenecks_v1(17, window);
-- 关联堵点办结率 (X62): of the bottlenecks that a project is linked to, num are
-- done: every unit that it was assigned to says so.
-- How the ledger is read: judge_pilots_v1.sql.  Plan: project_bottleneck_in_force,
-- bottleneck_unit_in_force; a few rows a project.
create or replace function ledger.judge_project_bottlenecks_v1(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select p.unit, b.entry, b.version, true, null::text,
	    case when not d.done then 'bottleneck_open' end, null::text,
	    d.done::int::bigint, 1::bigint
	from ledger.project_standing_v1(h, w) p
	join ledger.project_bottleneck l on l.project = p.project
	    and ledger.stood_v1(l.in_force, l.approved_at, l.closed_at, h, w)
	join ledger.bottleneck b on b.bottleneck = l.linked
	    and ledger.stood_v1(b.in_force, b.approved_at, b.closed_at, h, w)
	cross join lateral (select coalesce(bool_and(coalesce(
	        s.progress = 'completed', false)), false) as done
	    from ledger.bottleneck_unit u
	    left join ledger.bottleneck_state s on s.bottleneck = u.bottleneck
	        and s.unit = u.unit
	        and ledger.stood_v1(s.in_force, s.approved_at, s.closed_at, h,
	        w)
	        and exists (select from ledger.bottleneck_state f
	            where f.entry = s.entry
	            and f.approved_at < (w).approved_by)
	    where u.bottleneck = b.bottleneck
	    and ledger.stood_v1(u.in_force, u.approved_at, u.closed_at, h,
	        w)) d
$$;
alter function ledger.judge_project_bottlenecks_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_bottlenecks_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_bottlenecks_v1(bigint,
	ledger.span) to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	modules) values
	('judge_project_bottlenecks_v1', null, '关联堵点办结率', 'project',
	    '{project,bottleneck,bottleneck_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	modules = excluded.modules;
insert into ledger.reason values
	('bottleneck_open', '尚未办结', 'note')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
