-- SPDX-License-Identifier: Apache-2.0
-- Module 8 深改委会议: meetings, what they decided, and how far that is carried
-- out; facts as 0006_ledger describes them, those of decisions as 0021 does.
set role rr_owner;

create table ledger.commission_meeting (
	commission_meeting bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	number		int not null,
	held_on		date not null,
	constraint commission_meeting_origin_known
	    check (origin in ('flow', 'migration')),
	constraint commission_meeting_number_range
	    check (number between 1 and 999)
);
create unique index commission_meeting_in_force
	on ledger.commission_meeting (commission_meeting)
	where upper_inf(in_force);
create index commission_meeting_entry
	on ledger.commission_meeting (entry, approved_at);
create index commission_meeting_of_unit
	on ledger.commission_meeting (unit, entry);

create table ledger.commission_meeting_agenda (
	commission_meeting bigint not null,
	title		text not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	reporting_unit	text references org.unit,
	constraint commission_meeting_agenda_origin_known
	    check (origin in ('flow', 'migration')),
	constraint commission_meeting_agenda_title_length
	    check (char_length(title) between 1 and 100)
);
create unique index commission_meeting_agenda_in_force
	on ledger.commission_meeting_agenda (commission_meeting, title)
	where upper_inf(in_force);
create index commission_meeting_agenda_entry
	on ledger.commission_meeting_agenda (entry, approved_at);

-- What it decided, as it was approved; how each is carried out stands below.
create table ledger.commission_meeting_decision (
	commission_meeting bigint not null,
	decision_id	text not null,
	title		text not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	requirement	text not null,
	units		text[] not null,
	due		date not null,
	policy_area	text not null,
	track		text not null,
	constraint commission_meeting_decision_origin_known
	    check (origin in ('flow', 'migration')),
	constraint commission_meeting_decision_title_length
	    check (char_length(title) between 1 and 80),
	constraint commission_meeting_decision_requirement_length
	    check (char_length(requirement) between 1 and 2000)
);
create unique index commission_meeting_decision_in_force
	on ledger.commission_meeting_decision (commission_meeting, decision_id)
	where upper_inf(in_force);
create index commission_meeting_decision_entry
	on ledger.commission_meeting_decision (entry, approved_at);

-- Which row of the meeting it came of: one row is assigned once.
create table ledger.decision (
	decision	bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	title		text not null,
	meeting		bigint not null,
	decision_id	text,
	requirement	text,
	policy_area	text not null,
	track		text not null,
	constraint decision_origin_known
	    check (origin in ('flow', 'migration')),
	constraint decision_title_required
	    check (char_length(title) between 1 and 80),
	constraint decision_requirement_required
	    check (coalesce(char_length(requirement) between 1 and 2000,
	    classified))
);
create unique index decision_in_force on ledger.decision (decision)
	where upper_inf(in_force);
create index decision_entry on ledger.decision (entry, approved_at);
create index decision_of_unit on ledger.decision (unit, entry);
create index decision_of_meeting on ledger.decision (meeting, decision);
create index decision_of_row on ledger.decision (decision_id)
	where decision_id is not null;
create index decision_begun on ledger.decision (lower(in_force));
create index decision_ended on ledger.decision (upper(in_force))
	where not upper_inf(in_force);

-- 责任单位 and the day of the first report.
create table ledger.decision_unit (
	decision	bigint not null,
	unit		text not null references org.unit,
	due		date not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint decision_unit_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index decision_unit_in_force
	on ledger.decision_unit (decision, unit)
	where upper_inf(in_force);
create index decision_unit_entry
	on ledger.decision_unit (entry, approved_at);
create index decision_unit_of_unit
	on ledger.decision_unit (unit, decision);

create table ledger.decision_state (
	decision	bigint not null,
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
	constraint decision_state_origin_known
	    check (origin in ('flow', 'migration')),
	constraint decision_state_period_form
	    check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint decision_state_progress_detail_required
	    check (coalesce(char_length(progress_detail) between 1 and 4000,
	    classified)),
	constraint decision_state_problems_required
	    check (coalesce(char_length(problems) between 1 and 2000,
	    classified)),
	constraint decision_state_progress_known
	    check (progress in ('not_started', 'under_way', 'completed')),
	constraint decision_state_no_progress_reason_length
	    check (char_length(no_progress_reason) between 1 and 500)
);
create unique index decision_state_in_force
	on ledger.decision_state (decision, unit)
	where upper_inf(in_force);
create index decision_state_entry
	on ledger.decision_state (entry, approved_at);
create index decision_state_of_unit on ledger.decision_state (unit, entry);
create index decision_state_begun
	on ledger.decision_state (lower(in_force));
create index decision_state_ended on ledger.decision_state (upper(in_force))
	where not upper_inf(in_force);

reset role;

grant select on all tables in schema ledger to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on
	ledger.commission_meeting,
	ledger.commission_meeting_agenda,
	ledger.commission_meeting_decision,
	ledger.decision,
	ledger.decision_unit,
	ledger.decision_state
	to rr_writer;
