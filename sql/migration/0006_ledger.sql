-- SPDX-License-Identifier: Apache-2.0
-- The ledger (台账): what has been approved, typed and constrained.
--
-- Every fact table carries
--	entry, version	the filing it was approved from (no foreign key: a fact
--			outlives the retention of filings)
--	unit		whom it belongs to
--	in_force	approval numbers [from, to): order and visibility
--	approved_at	business clock when the row began } for people and the
--	closed_at	business clock when the row ended } approval window only
--	origin		flow, or migration (an approved batch)
-- The partial unique index <table>_in_force is "one row in force per subject".
-- Triggers that keep rows from changing: function/ledger/fact_*.sql.
-- Free text and document numbers may be absent only in a classified filing;
-- check constraints say so (each gives false, never null, for what is missing),
-- and ledger.fact_check evaluates the very same constraints at submit time.
set role rr_owner;

create sequence ledger.approval as bigint;
comment on sequence ledger.approval is
    'one number a final approval, drawn under the shared horizon lock';

-- A horizon: every approval up to number has committed, none is under way.
create table ledger.horizon (
	number		bigint primary key,
	at		timestamptz not null	-- business clock
);
create index horizon_by_time on ledger.horizon (at, number);
-- What was approved before anything was approved.
insert into ledger.horizon values (0, '-infinity');

-- Codes a judge answers; label is what people read.
create table ledger.reason (
	reason		text primary key,
	label		text not null,
	kind		text not null,
	constraint reason_kind_known check (kind in ('left_out', 'note'))
);

-- How what a judge contributes becomes one fraction num/den per unit.  den is
-- a fixed denominator, or null: the sum of the contributions, 0 = not assessed.
create table ledger.judge (
	judge		text primary key,
	den		int,
	constraint judge_den_positive check (den > 0)
);

-- Which relations a module's body becomes: one row with rows_field null (the
-- body itself), one for each list of rows in it.  key names the columns that
-- are one subject, row_key the one of them that tells the rows of a list apart
-- (a row may be just its value); subject_from says which number the column
-- subject_column takes: the entry's own, or that of the entry it is about.
create table ledger.target (
	module		text not null,
	position	int not null,
	relation	text not null,
	rows_field	text,
	row_key		text,
	key		text[] not null,
	subject_column	text,
	subject_from	text,
	findings	text[] not null default '{}',	-- known at approval only
	constraint target_pkey primary key (module, position),
	constraint target_rows_have_key
	    check ((rows_field is null) = (row_key is null)),
	constraint target_subject_known check (subject_from in ('entry', 'subject')
	    and subject_column is not null or subject_from is null)
);

create table ledger.pilot (
	pilot		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	name		text not null,
	level		text not null,
	issuer		text not null,
	document_title	text,
	document_number	text,
	no_document_number_reason text,
	document_date	text not null,		-- yyyy-mm-dd, yyyy-mm or yyyy
	-- of a month or year its first day: the stricter reading of R60
	document_day	date generated always as (make_date(
	    substr(document_date, 1, 4)::int,
	    coalesce(nullif(substr(document_date, 6, 2), ''), '1')::int,
	    coalesce(nullif(substr(document_date, 9, 2), ''), '1')::int)) stored,
	still_running	boolean,	-- declared, of one from before R60's day
	extent		text not null,
	competent_department text not null references org.unit,
	acceptance_due	date,
	acceptance_due_unstated boolean,
	policy_area	text not null,
	track		text not null,
	constraint pilot_origin_known check (origin in ('flow', 'migration')),
	constraint pilot_level_known check (level in ('national', 'municipal')),
	constraint pilot_extent_known check (extent in ('districts', 'whole_city')),
	constraint pilot_not_whole_city
	    check (not (extent = 'whole_city' and level = 'national')),
	constraint pilot_name_length check (char_length(name) between 1 and 100),
	constraint pilot_issuer_required
	    check (char_length(issuer) between 1 and 100),
	constraint pilot_document_title_required
	    check (coalesce(char_length(document_title) between 1 and 200,
	    classified)),
	constraint pilot_document_number_required
	    check (case when document_number is null
	    then classified or coalesce(no_document_number_reason, '') <> ''
	    else not classified
	    and char_length(document_number) between 1 and 64 end),
	constraint pilot_document_date_form
	    check (document_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	constraint pilot_acceptance_due_stated
	    check ((acceptance_due is null)
	    = coalesce(acceptance_due_unstated, false))
);
create unique index pilot_in_force on ledger.pilot (pilot)
	where upper_inf(in_force);
create index pilot_entry on ledger.pilot (entry, approved_at);
create index pilot_of_unit on ledger.pilot (unit, entry);

create table ledger.pilot_unit (
	pilot		bigint not null,
	unit		text not null references org.unit,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint pilot_unit_origin_known check (origin in ('flow', 'migration'))
);
create unique index pilot_unit_in_force on ledger.pilot_unit (pilot, unit)
	where upper_inf(in_force);
create index pilot_unit_of_unit on ledger.pilot_unit (unit, pilot);
create index pilot_unit_entry on ledger.pilot_unit (entry, approved_at);

-- 市委改革办 keeps a pilot from counting, with its reason (X4); closing the row
-- lets it count again.
create table ledger.pilot_suspension (
	pilot		bigint not null,
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	reason		text not null,
	constraint pilot_suspension_origin_known
	    check (origin in ('flow', 'migration')),
	constraint pilot_suspension_reason_required
	    check (char_length(reason) between 1 and 500)
);
create unique index pilot_suspension_in_force on ledger.pilot_suspension (pilot)
	where upper_inf(in_force);
create index pilot_suspension_entry
	on ledger.pilot_suspension (entry, approved_at);

create table ledger.pilot_state (
	pilot		bigint not null,
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
	progress	text not null,
	acceptance	text not null,
	acceptance_date	date,
	constraint pilot_state_origin_known check (origin in ('flow', 'migration')),
	constraint pilot_state_period_form check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint pilot_state_work_done_required
	    check (coalesce(char_length(work_done) between 1 and 4000,
	    classified)),
	constraint pilot_state_problems_required
	    check (coalesce(char_length(problems) between 1 and 2000,
	    classified)),
	constraint pilot_state_progress_known
	    check (progress in ('not_started', 'under_way', 'completed')),
	constraint pilot_state_acceptance_known check (acceptance in
	    ('awaiting', 'accepted', 'failed', 'terminated')),
	constraint pilot_state_acceptance_date_required check
	    (acceptance_date is not null
	    or acceptance not in ('accepted', 'failed'))
);
create unique index pilot_state_in_force on ledger.pilot_state (pilot, unit)
	where upper_inf(in_force);
create index pilot_state_history
	on ledger.pilot_state (pilot, unit, lower(in_force));
create index pilot_state_entry on ledger.pilot_state (entry, approved_at);
create index pilot_state_of_unit on ledger.pilot_state (unit, entry);

-- Belongs to (pilot, unit), not to a period: its id is carried forward (X53).
create table ledger.pilot_result (
	pilot		bigint not null,
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
	constraint pilot_result_origin_known
	    check (origin in ('flow', 'migration')),
	constraint pilot_result_id_form
	    check (char_length(result_id) between 1 and 36),
	constraint pilot_result_name_length
	    check (char_length(name) between 1 and 100),
	constraint pilot_result_form_known check (form <> ''),
	constraint pilot_result_measures_length
	    check (char_length(measures) between 1 and 2000),
	constraint pilot_result_effects_length
	    check (char_length(effects) between 1 and 2000)
);
create unique index pilot_result_in_force
	on ledger.pilot_result (pilot, unit, result_id) where upper_inf(in_force);
create index pilot_result_of_unit on ledger.pilot_result (unit, pilot);
create index pilot_result_entry on ledger.pilot_result (entry, approved_at);

create table ledger.achievement (
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	matter		text not null,
	situation	text not null,
	event_date	date not null,
	medium		text,
	not_roundup	boolean,	-- declared: no 综合报道 } R104
	not_mention_only boolean,	-- declared: no 仅点名 }
	source		text,
	problem_solved	text,
	main_results	text,
	spread_units	text[],
	pilot_result	bigint,		-- the pilot_update it came from (X46)
	constraint achievement_origin_known check (origin in ('flow', 'migration')),
	constraint achievement_matter_length
	    check (char_length(matter) between 1 and 60),
	constraint achievement_situation_known
	    check (situation ~ '^(N[1-7]|C[1-8]|P1)$'),
	constraint achievement_medium_required
	    check ((medium is not null) = (situation = 'P1')),
	constraint achievement_medium_known
	    check (medium in ('M1', 'M2', 'M3', 'M4', 'M5')),
	constraint media_declaration_required
	    check (situation <> 'P1' or coalesce(not_roundup, false)
	    and coalesce(not_mention_only, false)),
	constraint achievement_source_required
	    check (coalesce(char_length(source) between 1 and 200,
	    classified)),
	constraint achievement_problem_solved_required
	    check (coalesce(char_length(problem_solved) between 1 and 2000,
	    classified)),
	constraint achievement_main_results_required
	    check (coalesce(char_length(main_results) between 1 and 2000,
	    classified))
);
create unique index achievement_in_force on ledger.achievement (entry)
	where upper_inf(in_force);
create index achievement_in_window
	on ledger.achievement (left(situation, 1), event_date)
	include (entry, version, unit, situation, in_force, approved_at, closed_at);
create index achievement_entry on ledger.achievement (entry, approved_at);
create index achievement_of_unit on ledger.achievement (unit, entry);

create table ledger.risk_event (
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	kind		text not null,
	level		text not null,
	occurred_at	timestamptz not null,
	project		text,
	details		text,
	basis		text,
	list_number	text,
	caused_by_reform boolean not null,	-- the office's finding (R156)
	caused_grounds	text,
	constraint risk_event_origin_known check (origin in ('flow', 'migration')),
	constraint risk_event_kind_known check (kind in ('opinion', 'mass')),
	constraint risk_event_level_known check (level in
	    ('opinion_major', 'mass_larger', 'mass_major', 'mass_extra')),
	constraint risk_event_level_of_kind
	    check (split_part(level, '_', 1) = kind),
	constraint risk_event_project_length check (char_length(project) <= 100),
	constraint risk_event_details_required
	    check (coalesce(char_length(details) between 1 and 4000,
	    classified)),
	constraint risk_event_basis_required
	    check (coalesce(char_length(basis) between 1 and 500,
	    classified)),
	constraint risk_event_list_number_length
	    check (char_length(list_number) <= 64),
	constraint risk_event_caused_grounds_required
	    check (coalesce(char_length(caused_grounds) between 1 and 500,
	    classified or caused_by_reform))
);
create unique index risk_event_in_force on ledger.risk_event (entry)
	where upper_inf(in_force);
create index risk_event_in_window on ledger.risk_event (occurred_at);
create index risk_event_entry on ledger.risk_event (entry, approved_at);

-- Each district named loses the full points (X31).
create table ledger.risk_event_unit (
	entry		bigint not null,
	unit		text not null references org.unit,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	constraint risk_event_unit_origin_known
	    check (origin in ('flow', 'migration'))
);
create unique index risk_event_unit_in_force
	on ledger.risk_event_unit (entry, unit) where upper_inf(in_force);
create index risk_event_unit_entry
	on ledger.risk_event_unit (entry, approved_at);
create index risk_event_unit_of_unit on ledger.risk_event_unit (unit, entry);

create table ledger.district_survey (
	entry		bigint not null,
	version		int not null,
	unit		text not null references org.unit,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	classified	boolean not null,
	period		text not null,
	conclusion	text,
	constraint district_survey_origin_known
	    check (origin in ('flow', 'migration')),
	constraint district_survey_period_form check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint district_survey_conclusion_required
	    check (coalesce(char_length(conclusion) between 1 and 4000,
	    classified))
);
create unique index district_survey_in_force on ledger.district_survey (period)
	where upper_inf(in_force);
create index district_survey_entry
	on ledger.district_survey (entry, approved_at);

create table ledger.district_survey_row (
	unit		text not null references org.unit,	-- who is surveyed
	period		text not null,
	entry		bigint not null,
	version		int not null,
	in_force	int8range not null,
	approved_at	timestamptz not null,
	closed_at	timestamptz,
	origin		text not null default 'flow',
	score		numeric(5,2) not null,
	constraint district_survey_row_origin_known
	    check (origin in ('flow', 'migration')),
	constraint district_survey_row_period_form
	    check (period ~ '^[0-9]{4}Q[1-4]$'),
	constraint district_survey_row_score_range check (score between 0 and 100)
);
create unique index district_survey_row_in_force
	on ledger.district_survey_row (unit, period) where upper_inf(in_force);
create index district_survey_row_history
	on ledger.district_survey_row (unit, period, lower(in_force));
create index district_survey_row_entry
	on ledger.district_survey_row (entry, approved_at);

comment on constraint pilot_not_whole_city on ledger.pilot is
    '国家级试点范围为重庆市的，暂不纳入统计填报范围';
comment on constraint pilot_document_number_required on ledger.pilot is
    '应填写文件文号；确无文号的填写原因；涉密试点不填文号';
comment on constraint pilot_acceptance_due_stated on ledger.pilot is
    '应填写应验收时间，或注明文件未规定，两者取一';
comment on constraint pilot_document_date_form on ledger.pilot is
    '发文日期应为年月日、年月或年份';
comment on constraint pilot_state_acceptance_date_required
	on ledger.pilot_state is '已通过或未通过验收的，应填写验收时间';
comment on constraint achievement_medium_required on ledger.achievement is
    '媒体报道情形应选媒体，其他情形不填';
comment on constraint media_declaration_required on ledger.achievement is
    '应声明不是报纸综合报道、不是《新闻联播》仅点名提及';
comment on constraint risk_event_level_of_kind on ledger.risk_event is
    '等级与类型不符';
comment on constraint risk_event_caused_grounds_required
	on ledger.risk_event is '认定不是因改革引发的，应写明理由';
comment on constraint district_survey_row_score_range
	on ledger.district_survey_row is '满意度得分应在 0 到 100 之间';

-- The feed of what began or ended between two horizons.
create index pilot_begun on ledger.pilot (lower(in_force));
create index pilot_ended on ledger.pilot (upper(in_force))
	where not upper_inf(in_force);
create index pilot_state_begun on ledger.pilot_state (lower(in_force));
create index pilot_state_ended on ledger.pilot_state (upper(in_force))
	where not upper_inf(in_force);
create index achievement_begun on ledger.achievement (lower(in_force));
create index achievement_ended on ledger.achievement (upper(in_force))
	where not upper_inf(in_force);

-- What a judge is asked about.
create type ledger.span as (
	period		text,		-- 2023Q1
	starts		date,		-- its first day
	cut_off		date,		-- last day an event may fall on
	approved_by	timestamptz,	-- first approvals before it are in time
	corrected_by	timestamptz	-- what replaced them before it is read
);
-- What it answers: one row a fact.
create type ledger.verdict as (
	unit		text,
	entry		bigint,
	version		int,
	counted		boolean,
	reason		text,		-- why it does not count
	note		text,		-- what is to be told beside it
	event		text,		-- of a deduction: the kind of event
	num		bigint,
	den		bigint
);
reset role;

-- A fact is added and closed, by whoever carries out an approval; nobody
-- rewrites it, and readers of the ledger never write it.
revoke insert, update, delete, truncate on all tables in schema ledger
	from rr_writer, rr_reader;
grant select on all tables in schema ledger to rr_writer, rr_reader;
grant insert, update (in_force, closed_at) on ledger.pilot, ledger.pilot_unit,
	ledger.pilot_suspension, ledger.pilot_state, ledger.pilot_result,
	ledger.achievement, ledger.risk_event, ledger.risk_event_unit,
	ledger.district_survey, ledger.district_survey_row to rr_writer;
grant insert on ledger.horizon to rr_writer, rr_reader;
grant usage, select on sequence ledger.approval to rr_writer;
grant select on sequence ledger.approval to rr_reader;
