-- SPDX-License-Identifier: Apache-2.0
-- 改革报表“两张表” (R2-R4): what each compares, how often, and from when on.
insert into report.kind (kind, every, first_period, units, figures, boards,
    work) values
	('district', 'quarter', '2023Q1', 'units_of_district',
	    'cockpit_figures', 'cockpit_boards', 'work_of_district'),
	('project', 'two_months', '202301B', 'units_of_project',
	    'project_figures', 'project_boards', null)
on conflict (kind) do update set every = excluded.every,
    first_period = excluded.first_period, units = excluded.units,
    figures = excluded.figures, boards = excluded.boards, work = excluded.work;
