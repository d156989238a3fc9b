-- SPDX-License-Identifier: Apache-2.0
-- 7 市级重大改革项目 and 6b its satisfaction: what is in force of a project, and
-- which field of a form names the department that leads.
set role rr_owner;

-- An index over a function would go stale with it.
drop index if exists ledger.bulletin_words;

-- line: the field that names the unit of the scope "line", the competent or the
-- lead department.
alter table flow.hook
	add line text not null default 'competent_department';

create table ledger.project (
	project		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	name		text not null,
	lead_department	text not null references org.unit,
	goals		text,
	policy_area	text not null,
	track		text not null,
	constraint project_origin_known check (origin in ('flow', 'migration')),
	constraint project_name_length check (char_length(name) between 1 and 100),
	constraint project_goals_required
	    check (coalesce(char_length(goals) between 1 and 2000, classified))
);
create unique index project_in_force on ledger.project (project)
	where upper_inf(in_force);
create index project_entry on ledger.project (entry, approved_at);
create index project_of_unit on ledger.project (unit, entry);
create index project_of_lead on ledger.project (lead_department, project);

create table ledger.project_unit (
	project		bigint not null,
	unit		text not null references org.unit,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint project_unit_origin_known check (origin in ('flow', 'migration'))
);
create unique index project_unit_in_force on ledger.project_unit (project, unit)
	where upper_inf(in_force);
create index project_unit_entry on ledger.project_unit (entry, approved_at);
create index project_unit_of_unit on ledger.project_unit (unit, project);

-- Its id is kept by every change, so that updates go on speaking of it.
create table ledger.project_milestone (
	project		bigint not null,
	milestone_id	text not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	name		text not null,
	due		date not null,
	mark		text not null,
	constraint project_milestone_origin_known
	    check (origin in ('flow', 'migration')),
	constraint project_milestone_milestone_id_form
	    check (char_length(milestone_id) between 1 and 36),
	constraint project_milestone_name_length
	    check (char_length(name) between 1 and 100),
	constraint project_milestone_mark_length
	    check (char_length(mark) between 1 and 200)
);
create unique index project_milestone_in_force
	on ledger.project_milestone (project, milestone_id)
	where upper_inf(in_force);
create index project_milestone_entry
	on ledger.project_milestone (entry, approved_at);

-- What a project belongs together with, by the number of the filing.
create table ledger.project_pilot (
	project		bigint not null,
	linked		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint project_pilot_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index project_pilot_in_force
	on ledger.project_pilot (project, linked) where upper_inf(in_force);
create index project_pilot_entry on ledger.project_pilot (entry, approved_at);
create index project_pilot_linked on ledger.project_pilot (linked);

create table ledger.project_bottleneck (
	project		bigint not null,
	linked		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint project_bottleneck_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index project_bottleneck_in_force
	on ledger.project_bottleneck (project, linked) where upper_inf(in_force);
create index project_bottleneck_entry
	on ledger.project_bottleneck (entry, approved_at);
create index project_bottleneck_linked on ledger.project_bottleneck (linked);

create table ledger.project_decision (
	project		bigint not null,
	linked		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint project_decision_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index project_decision_in_force
	on ledger.project_decision (project, linked) where upper_inf(in_force);
create index project_decision_entry
	on ledger.project_decision (entry, approved_at);
create index project_decision_linked on ledger.project_decision (linked);

-- 6b: shown, never scored (R123); one a project and year (R126).
create table ledger.project_survey (
	project		bigint not null,
	year		int not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	score		numeric(5,2) not null,
	conclusion	text,
	constraint project_survey_origin_known
	    check (origin in ('flow', 'migration')),
	constraint project_survey_year_range check (year between 2017 and 2100),
	constraint project_survey_score_range check (score between 0 and 100),
	constraint project_survey_conclusion_required
	    check (coalesce(char_length(conclusion) between 1 and 4000, classified))
);
create unique index project_survey_in_force
	on ledger.project_survey (project, year) where upper_inf(in_force);
create index project_survey_entry on ledger.project_survey (entry, approved_at);

revoke insert, update, delete, truncate on ledger.project, ledger.project_unit,
	ledger.project_milestone, ledger.project_pilot,
	ledger.project_bottleneck, ledger.project_decision,
	ledger.project_survey from rr_writer, rr_reader;
grant select on ledger.project, ledger.project_unit, ledger.project_milestone,
	ledger.project_pilot, ledger.project_bottleneck, ledger.project_decision,
	ledger.project_survey to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on ledger.project,
	ledger.project_unit, ledger.project_milestone, ledger.project_pilot,
	ledger.project_bottleneck, ledger.project_decision,
	ledger.project_survey to rr_writer;
reset role;
