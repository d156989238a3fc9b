-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.judge_project_milestones_v1(17, window);
-- 里程碑按期完成率 (X62): of the milestones due by the cut-off, or done before
-- their day, num were done in time.  One row a version of the project, with the
-- worst note of its milestones.
-- How the ledger is read: judge_pilots_v1.sql.
create or replace function ledger.judge_project_milestones_v1(h bigint,
    w ledger.span)
returns setof ledger.verdict
language sql stable
as $$
	select v.unit, v.entry, v.version, v.due,
	    case when not v.due then 'milestone_not_due' end,
	    case when v.due then min(v.note) end, null::text,
	    count(*) filter (where v.in_time), count(*)
	from (select p.unit, g.entry, g.version, g.completed_on is not null
	        or g.due <= (w).cut_off as due,
	        coalesce(g.completed_on <= g.due, false) as in_time,
	        case when g.completed_on is null then 'milestone_1_overdue'
	        when g.completed_on > g.due then 'milestone_2_late' end as note
	    from ledger.project_standing_v1(h, w) p
	    join ledger.project_progress_v1(h, w) g
	        on g.project = p.project) v
	group by v.unit, v.entry, v.version, v.due
$$;
alter function ledger.judge_project_milestones_v1(bigint, ledger.span)
	owner to rr_owner;
revoke all on function ledger.judge_project_milestones_v1(bigint, ledger.span)
	from public;
grant execute on function ledger.judge_project_milestones_v1(bigint,
	ledger.span) to rr_reader;

insert into ledger.judge (judge, den, label, report_kind,
	modules) values
	('judge_project_milestones_v1', null, '里程碑按期完成率', 'project',
	    '{project,project_update}')
on conflict (judge) do update set den = excluded.den,
	label = excluded.label, report_kind = excluded.report_kind,
	modules = excluded.modules;
insert into ledger.reason values
	('milestone_not_due', '未到完成时限', 'left_out'),
	('milestone_1_overdue', '有里程碑逾期未完成', 'note'),
	('milestone_2_late', '有里程碑逾期完成', 'note')
on conflict (reason) do update set label = excluded.label,
	kind = excluded.kind;
