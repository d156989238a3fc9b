-- SPDX-License-Identifier: Apache-2.0
-- 7 双月进展: what each participant of a project said last, its milestones and
-- results.
set role rr_owner;

create table ledger.project_state (
	project		bigint not null,
	unit		text not null references org.unit,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	period		text not null,
	work_done	text,
	problems	text,
	next_steps	text,
	constraint project_state_origin_known check (origin in ('flow', 'migration')),
	constraint project_state_period_form
	    check (period ~ '^[0-9]{4}0[1-6]B$'),
	constraint project_state_work_done_required
	    check (coalesce(char_length(work_done) between 1 and 4000,
	    classified)),
	constraint project_state_problems_required
	    check (coalesce(char_length(problems) between 1 and 2000,
	    classified)),
	constraint project_state_next_steps_required
	    check (coalesce(char_length(next_steps) between 1 and 2000,
	    classified))
);
create unique index project_state_in_force on ledger.project_state (project, unit)
	where upper_inf(in_force);
create index project_state_history
	on ledger.project_state (project, unit, lower(in_force));
create index project_state_entry on ledger.project_state (entry, approved_at);
create index project_state_of_unit on ledger.project_state (unit, entry);

-- name and due: as the milestone stood when the participant spoke of it.
create table ledger.project_milestone_state (
	project		bigint not null,
	unit		text not null references org.unit,
	milestone_id	text not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	name		text not null,
	due		date not null,
	state		text not null,
	completed_on	date,
	proof		text,
	constraint project_milestone_state_origin_known
	    check (origin in ('flow', 'migration')),
	constraint project_milestone_state_milestone_id_form
	    check (char_length(milestone_id) between 1 and 36),
	constraint project_milestone_state_state_known check (state in
	    ('not_started', 'under_way', 'completed', 'not_concerned')),
	constraint project_milestone_state_completed_on_stated
	    check ((completed_on is not null) = (state = 'completed')),
	constraint project_milestone_state_proof_required
	    check (state <> 'completed'
	    or coalesce(char_length(proof) between 1 and 500, false))
);
create unique index project_milestone_state_in_force
	on ledger.project_milestone_state (project, unit, milestone_id)
	where upper_inf(in_force);
create index project_milestone_state_of_one
	on ledger.project_milestone_state (project, milestone_id);
create index project_milestone_state_entry
	on ledger.project_milestone_state (entry, approved_at);
comment on constraint project_milestone_state_completed_on_stated
	on ledger.project_milestone_state is
    '已完成的填写完成时间，未完成的不填';
comment on constraint project_milestone_state_proof_required
	on ledger.project_milestone_state is '已完成的应写明完成依据';

-- Belongs to (project, participant), as a pilot's does (X53); situation: R94.
create table ledger.project_result (
	project		bigint not null,
	unit		text not null references org.unit,
	result_id	text not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	name		text not null,
	form		text not null,
	measures	text not null,
	effects		text not null,
	situation	text,
	constraint project_result_origin_known
	    check (origin in ('flow', 'migration')),
	constraint project_result_id_form
	    check (char_length(result_id) between 1 and 36),
	constraint project_result_name_length
	    check (char_length(name) between 1 and 100),
	constraint project_result_form_known check (form <> ''),
	constraint project_result_measures_length
	    check (char_length(measures) between 1 and 2000),
	constraint project_result_effects_length
	    check (char_length(effects) between 1 and 2000),
	constraint project_result_situation_known
	    check (situation ~ '^(N[1-7]|C[1-8]|P1)$')
);
create unique index project_result_in_force
	on ledger.project_result (project, unit, result_id)
	where upper_inf(in_force);
create index project_result_of_unit on ledger.project_result (unit, project);
create index project_result_entry on ledger.project_result (entry, approved_at);

revoke insert, update, delete, truncate on ledger.project_state,
	ledger.project_milestone_state, ledger.project_result
	from rr_writer, rr_reader;
grant select on ledger.project_state, ledger.project_milestone_state,
	ledger.project_result to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on ledger.project_state,
	ledger.project_milestone_state, ledger.project_result to rr_writer;
reset role;
