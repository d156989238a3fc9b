-- SPDX-License-Identifier: Apache-2.0
-- 改革报表“两张表” (R2-R4): what each compares, and how often.
insert into report.kind (kind, every, units, figures, boards, work) values
	('district', 'quarter', 'units_of_district', 'cockpit_figures',
	    'cockpit_boards', 'work_of_district'),
	('project', 'two_months', 'units_of_project', 'project_figures',
	    'project_boards', null)
on conflict (kind) do update set every = excluded.every,
    units = excluded.units, figures = excluded.figures,
    boards = excluded.boards, work = excluded.work;
