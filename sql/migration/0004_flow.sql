-- SPDX-License-Identifier: Apache-2.0
-- What may be filed and how it moves.  Modules and forms come from the
-- server's own tables (flow.form_register), stages and steps from
-- sql/module/*.sql, pick lists from sql/data/code_list*.sql.
set role rr_owner;

create table flow.module_group (
	module_group	text primary key,
	label		text not null,
	position	int not null
);

create table flow.module (
	module		text primary key,
	module_group	text not null references flow.module_group,
	label		text not null,
	title_field	text,		-- null: the title is composed by a hook
	parent		text references flow.module,	-- of an update
	position	int not null,
	online		boolean not null
);

-- Forms live longer than code: a version names the hash of the form it was
-- written on, so none is ever taken away.
create table flow.form (
	module		text not null references flow.module,
	hash		text not null,
	form		json not null,
	current		boolean not null,
	registered_at	timestamptz not null default clock_timestamp(),
	constraint form_pkey primary key (module, hash)
);
create unique index form_current on flow.form (module) where current;

-- Whose desk a stage is, and whose unit a step asks for: the filing unit's, the
-- competent department's, the reform office's, or that of a unit the filing
-- names (a district concerned).
create type flow.scope as enum ('own', 'line', 'city', 'involved');

create table flow.stage (
	module		text not null,
	stage		text not null,
	label		text not null,
	position	int not null,
	scope		flow.scope,		-- null: nobody's desk
	role		org.role,
	constraint stage_pkey primary key (module, stage),
	constraint stage_has_a_desk_or_none check ((scope is null) = (role is null)),
	constraint stage_known check (stage in ('entry', 'unit_review',
	    'department_review', 'office_review', 'approved', 'voided'))
);

-- One legal move, and the only truth about it.
--	eyes		a signature: one person signs a round once
--	next, state	where the filing then is; state null: as it was
--	reason_list	a code of this list is wanted with the reason
--	submitter	only for whoever submitted this round
--	settles		writes the ledger, so an approval number is drawn first
--	guard		f(filing.entry, org.actor, jsonb) returns void, refuses
--	effect		f(filing.entry, org.actor, jsonb, bigint) returns
--			filing.entry
-- Names are text, since regproc columns stop pg_upgrade; a test resolves them.
create table flow.step (
	module		text not null,
	stage		text not null,
	action		text not null,
	unit_kind	org.unit_kind not null,
	role		org.role not null,
	scope		flow.scope not null,
	next		text not null,
	state		text,
	eyes		boolean not null default false,
	needs_reason	boolean not null default false,
	reason_list	text,
	submitter	boolean not null default false,
	settles		boolean not null default false,
	guard		text,
	effect		text,
	constraint step_pkey primary key (module, stage, action, unit_kind, role),
	constraint step_stage foreign key (module, stage) references flow.stage,
	constraint step_next foreign key (module, next)
	    references flow.stage (module, stage),
	constraint step_state_known check (state in ('draft', 'in_review',
	    'approved', 'returned', 'withdrawn', 'voided')),
	constraint step_approval_settles check (settles or state is null
	    or state <> 'approved')
);

-- What a module adds to the common ways; names of functions as text.
--	flaws	f(filing.entry, jsonb body, jsonb files) returns setof filing.flaw
--	claim	f(filing.entry, jsonb body, jsonb derived) returns filing.key_claim
--	warning	f(filing.entry, jsonb body, jsonb derived) returns setof filing.flaw
--	title	f(filing.entry, jsonb body) returns text, where no field is one
--	fill	f(filing.entry, jsonb body, jsonb before) returns jsonb: gives what
--		only the server gives
-- involved: fields of the body that name the units concerned.
create table flow.hook (
	module		text primary key,
	flaws		text,
	claim		text,
	warning		text,
	title		text,
	fill		text,
	involved	text[] not null default '{}'
);

-- Pick lists, effective-dated: a code has one meaning on any day.
create table flow.code_list (
	code_list	text primary key,
	label		text not null,
	demo		boolean not null default false	-- 演示: not the manual's
);

create table flow.code (
	code_list	text not null references flow.code_list,
	code		text not null,
	label		text not null,
	note		text,
	parent		text,			-- a 跑道's 领域, a level's kind
	position	int not null,
	more		jsonb not null default '{}',	-- e.g. counted
	in_force	daterange not null default '(,)',
	constraint code_means_one_thing exclude using gist (code_list with =,
	    code with =, in_force with &&),
	constraint code_more_is_object check (jsonb_typeof(more) = 'object')
);
create index code_of_list on flow.code (code_list, position);

-- Whom to ask about a module (X50): the office's people and the departments',
-- by unit.  No person's own number: fixtures use numbers beginning with 000.
create table flow.contact (
	module		text not null,
	unit		text not null references org.unit,
	name		text not null,
	phone		text not null,
	in_force	daterange not null default '(,)',
	constraint contact_once exclude using gist (module with =, unit with =,
	    in_force with &&)
);
reset role;
