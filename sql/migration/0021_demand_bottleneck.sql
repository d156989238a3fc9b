-- SPDX-License-Identifier: Apache-2.0
-- Modules 1a 改革需求, 1b 清单任务 and 4 堵点卡点: their facts, as 0006_ledger
-- describes them, and what an issued filing needs besides.
set role rr_owner;

-- A filing that assigns (交办): its field of rows (unit, due).  Each is one
-- obligation of the module of its updates.
alter table flow.hook
	add assigned	text;

-- The code list of what becomes of an approved filing (filing.entry.outcome).
alter table flow.hook
	add answers	text;

-- A step's own word, where the common one would not say it: 收回交办.
alter table flow.step
	add label	text;

-- What became of an approved filing at the reform office (a demand is adopted or
-- declined): a code of the list that its module's answers names.
alter table filing.entry
	add outcome	text;
create index entry_of_outcome on filing.entry (module, outcome, entry)
	where outcome is not null;
-- What an event was about besides its filing: the task that took a demand up.
alter table filing.event
	add related	bigint;
create index event_transfers on filing.event (entry, unit)
	where action = 'transfer';

create table ledger.demand (
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	title		text not null,
	demand_origin	text not null,
	description	text,
	policy_area	text not null,
	track		text not null,
	constraint demand_origin_known check (origin in ('flow', 'migration')),
	constraint demand_title_required
	    check (char_length(title) between 1 and 60),
	constraint demand_demand_origin_known
	    check (demand_origin ~ '^D[1-9]$'),
	constraint demand_description_required
	    check (coalesce(char_length(description) between 30 and 1000,
	    classified))
);
create unique index demand_in_force on ledger.demand (entry)
	where upper_inf(in_force);
create index demand_entry on ledger.demand (entry, approved_at);
create index demand_of_unit on ledger.demand (unit, entry);
create index demand_begun on ledger.demand (lower(in_force));
create index demand_ended on ledger.demand (upper(in_force))
	where not upper_inf(in_force);

-- The reform office will not take it up, with its reason (X57); closing the row
-- opens the question again.
create table ledger.demand_decline (
	demand		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	reason		text not null,
	constraint demand_decline_origin_known
	    check (origin in ('flow', 'migration')),
	constraint demand_decline_reason_required
	    check (char_length(reason) between 1 and 500)
);
create unique index demand_decline_in_force on ledger.demand_decline (demand)
	where upper_inf(in_force);
create index demand_decline_entry on ledger.demand_decline (entry, approved_at);

create table ledger.demand_task (
	demand_task	bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	title		text not null,
	requirement	text,
	policy_area	text not null,
	track		text not null,
	constraint demand_task_origin_known
	    check (origin in ('flow', 'migration')),
	constraint demand_task_title_required
	    check (char_length(title) between 1 and 80),
	constraint demand_task_requirement_required
	    check (coalesce(char_length(requirement) between 1 and 2000,
	    classified))
);
create unique index demand_task_in_force on ledger.demand_task (demand_task)
	where upper_inf(in_force);
create index demand_task_entry on ledger.demand_task (entry, approved_at);
create index demand_task_of_unit on ledger.demand_task (unit, entry);
create index demand_task_begun on ledger.demand_task (lower(in_force));
create index demand_task_ended on ledger.demand_task (upper(in_force))
	where not upper_inf(in_force);

-- Which demands it takes up.
create table ledger.demand_task_demand (
	demand_task	bigint not null,
	demand		bigint not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint demand_task_demand_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index demand_task_demand_in_force
	on ledger.demand_task_demand (demand_task, demand)
	where upper_inf(in_force);
create index demand_task_demand_entry
	on ledger.demand_task_demand (entry, approved_at);
create index demand_task_demand_of_demand
	on ledger.demand_task_demand (demand, demand_task);

-- 责任单位 and the day of the first report.
create table ledger.demand_task_unit (
	demand_task	bigint not null,
	unit		text not null references org.unit,
	due		date not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint demand_task_unit_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index demand_task_unit_in_force
	on ledger.demand_task_unit (demand_task, unit)
	where upper_inf(in_force);
create index demand_task_unit_entry
	on ledger.demand_task_unit (entry, approved_at);
create index demand_task_unit_of_unit
	on ledger.demand_task_unit (unit, demand_task);

create table ledger.demand_task_state (
	demand_task	bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	period		text not null,
	progress_detail	text,
	problems	text,
	progress	text not null,
	no_progress_reason text,
	constraint demand_task_state_origin_known
	    check (origin in ('flow', 'migration')),
	constraint demand_task_state_period_form
	    check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint demand_task_state_progress_detail_required
	    check (coalesce(char_length(progress_detail) between 1 and 4000,
	    classified)),
	constraint demand_task_state_problems_required
	    check (coalesce(char_length(problems) between 1 and 2000,
	    classified)),
	constraint demand_task_state_progress_known
	    check (progress in ('not_started', 'under_way', 'completed')),
	constraint demand_task_state_no_progress_reason_length
	    check (char_length(no_progress_reason) between 1 and 500)
);
create unique index demand_task_state_in_force
	on ledger.demand_task_state (demand_task, unit)
	where upper_inf(in_force);
create index demand_task_state_entry
	on ledger.demand_task_state (entry, approved_at);
create index demand_task_state_of_unit
	on ledger.demand_task_state (unit, entry);
create index demand_task_state_begun
	on ledger.demand_task_state (lower(in_force));
create index demand_task_state_ended
	on ledger.demand_task_state (upper(in_force))
	where not upper_inf(in_force);

create table ledger.bottleneck (
	bottleneck	bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	title		text not null,
	requirement	text,
	policy_area	text not null,
	track		text not null,
	constraint bottleneck_origin_known
	    check (origin in ('flow', 'migration')),
	constraint bottleneck_title_required
	    check (char_length(title) between 1 and 80),
	constraint bottleneck_requirement_required
	    check (coalesce(char_length(requirement) between 1 and 2000,
	    classified))
);
create unique index bottleneck_in_force on ledger.bottleneck (bottleneck)
	where upper_inf(in_force);
create index bottleneck_entry on ledger.bottleneck (entry, approved_at);
create index bottleneck_of_unit on ledger.bottleneck (unit, entry);
create index bottleneck_begun on ledger.bottleneck (lower(in_force));
create index bottleneck_ended on ledger.bottleneck (upper(in_force))
	where not upper_inf(in_force);

-- 责任单位 and the day of the first report.
create table ledger.bottleneck_unit (
	bottleneck	bigint not null,
	unit		text not null references org.unit,
	due		date not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint bottleneck_unit_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index bottleneck_unit_in_force
	on ledger.bottleneck_unit (bottleneck, unit)
	where upper_inf(in_force);
create index bottleneck_unit_entry
	on ledger.bottleneck_unit (entry, approved_at);
create index bottleneck_unit_of_unit
	on ledger.bottleneck_unit (unit, bottleneck);

create table ledger.bottleneck_state (
	bottleneck	bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	period		text not null,
	progress_detail	text,
	problems	text,
	progress	text not null,
	no_progress_reason text,
	constraint bottleneck_state_origin_known
	    check (origin in ('flow', 'migration')),
	constraint bottleneck_state_period_form
	    check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint bottleneck_state_progress_detail_required
	    check (coalesce(char_length(progress_detail) between 1 and 4000,
	    classified)),
	constraint bottleneck_state_problems_required
	    check (coalesce(char_length(problems) between 1 and 2000,
	    classified)),
	constraint bottleneck_state_progress_known
	    check (progress in ('not_started', 'under_way', 'completed')),
	constraint bottleneck_state_no_progress_reason_length
	    check (char_length(no_progress_reason) between 1 and 500)
);
create unique index bottleneck_state_in_force
	on ledger.bottleneck_state (bottleneck, unit)
	where upper_inf(in_force);
create index bottleneck_state_entry
	on ledger.bottleneck_state (entry, approved_at);
create index bottleneck_state_of_unit on ledger.bottleneck_state (unit, entry);
create index bottleneck_state_begun
	on ledger.bottleneck_state (lower(in_force));
create index bottleneck_state_ended on ledger.bottleneck_state (upper(in_force))
	where not upper_inf(in_force);

-- Of each approved report on assigned work: by when it was due, and whether it
-- was sent in late.  Whoever reads the ledger sees no obligations.
create table ledger.timeliness (
	module		text not null,
	subject		bigint not null,
	unit		text not null references org.unit,
	period		text not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	due		date not null,
	late		boolean not null,
	constraint timeliness_origin_known check (origin in ('flow', 'migration'))
);
create unique index timeliness_in_force
	on ledger.timeliness (module, subject, unit, period)
	where upper_inf(in_force);
create index timeliness_entry on ledger.timeliness (entry, approved_at);

comment on constraint demand_description_required on ledger.demand is
    '需求描述应在 30 字至 1000 字之间';
reset role;

grant select on all tables in schema ledger to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on
	ledger.timeliness,
	ledger.demand,
	ledger.demand_decline,
	ledger.demand_task,
	ledger.demand_task_demand,
	ledger.demand_task_unit,
	ledger.demand_task_state,
	ledger.bottleneck,
	ledger.bottleneck_unit,
	ledger.bottleneck_state
	to rr_writer;
