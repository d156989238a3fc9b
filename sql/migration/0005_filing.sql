-- SPDX-License-Identifier: Apache-2.0
-- Filings: what somebody says.  Anything may be wrong here; nothing here is
-- read by a cockpit or a score.
set role rr_owner;

create type filing.flaw as (
	pointer		text,
	code		text,
	detail		text
);
-- What a filing claims for itself alone while it is under way or in force.
create type filing.key_claim as (
	key		text,
	canonical	text,		-- of the document number
	near_key	text,
	name		text,
	problem		text		-- code of the refusal of the second one
);

create table filing.entry (
	entry		bigint generated always as identity primary key,
	module		text not null references flow.module,
	unit		text not null references org.unit,
	competent_department text references org.unit,
	subject		bigint references filing.entry,
	period		text,
	stage		text not null,
	state		text not null,
	revision	int not null default 1,		-- the ETag: any change
	version		int not null default 1,		-- the body worked on
	round		int not null default 1,		-- version it was submitted as
	in_force_version int,				-- approved and not voided
	title		text not null,
	search_text	text not null default '',	-- title, number
	search_words	text[] not null default '{}',	-- its bigrams
	classified	boolean not null default false,
	desk_unit	text references org.unit,	-- null: nobody's
	desk_role	org.role,
	desk_since	timestamptz,
	created_by	bigint not null references org.account,
	created_at	timestamptz not null,		-- business clock
	changed_by	bigint not null references org.account,
	updated_at	timestamptz not null,		-- business clock
	constraint entry_stage foreign key (module, stage) references flow.stage,
	constraint entry_state_known check (state in ('draft', 'in_review',
	    'approved', 'returned', 'withdrawn', 'voided')),
	constraint entry_state_fits_stage check (case state
	    when 'approved' then stage = 'approved'
	    when 'voided' then stage = 'voided'
	    when 'in_review' then stage not in ('entry', 'approved', 'voided')
	    else stage = 'entry' end),
	constraint entry_period_form
	    check (period ~ '^[0-9]{4}(Q[1-4]|0[1-6]B)$'),
	constraint entry_desk check ((desk_unit is null) = (desk_role is null)
	    and (desk_unit is null) = (desk_since is null))
) with (fillfactor = 85);
-- One index a way of asking; each list ends in entry, the keyset.
create index entry_desk on filing.entry (desk_unit, desk_role, desk_since, entry)
	where desk_unit is not null;
create index entry_of_unit on filing.entry (unit, entry);
create index entry_of_unit_module on filing.entry (unit, module, entry);
create index entry_open_of_unit on filing.entry (unit, state, entry)
	where state not in ('approved', 'voided');
create index entry_of_module on filing.entry (module, entry);
create index entry_at_stage on filing.entry (module, stage, entry)
	where stage <> 'approved';
create index entry_in_state on filing.entry (state, entry)
	where state <> 'approved';
create index entry_of_period on filing.entry (period, module, entry)
	where period is not null;
create index entry_of_subject on filing.entry (subject, unit, entry)
	where subject is not null;
create index entry_of_author on filing.entry (created_by, entry);
-- Trigrams miss Chinese words of two characters.
create index entry_search on filing.entry using gin (search_words);
create index entry_of_department on filing.entry (competent_department, entry)
	where competent_department is not null;

-- A version is one submission or one correction.  It is written in place until
-- it is signed (frozen_at), then never again.
create table filing.version (
	entry		bigint not null references filing.entry,
	version		int not null,
	body		jsonb not null,
	derived		jsonb not null default '{}',	-- canonical forms, by the server
	form_hash	text not null,
	author		bigint not null references org.account,	-- the last
	authors		bigint[] not null,	-- all who wrote on it
	unit		text not null,		-- of the author
	written_at	timestamptz not null,
	frozen_at	timestamptz,
	constraint version_pkey primary key (entry, version),
	constraint version_body_is_object check (jsonb_typeof(body) = 'object')
);

-- What happened: the timeline and the feed for machines.  Append only; ordered
-- by (era, xact, event), positions are given by the sealer.
create table filing.event (
	event		bigint generated always as identity primary key,
	era		int not null,
	xact		xid8 not null default pg_current_xact_id(),
	recorded_at	timestamptz not null default clock_timestamp(),
	at		timestamptz not null,		-- business clock
	entry		bigint not null,
	module		text not null,
	version		int not null,
	round		int not null,
	action		text not null,
	stage		text not null,
	next		text not null,
	state		text not null,		-- after it
	revision	int not null,		-- after it
	account		bigint not null,
	unit		text not null,
	kind		org.unit_kind not null,
	role		org.role not null,
	grant_id	bigint,
	eyes		boolean not null,
	approval	bigint,			-- number drawn, where the ledger was written
	reason_code	text,
	note		text,
	findings	jsonb
);
-- Four eyes, for a person: also one with two roles, also from psql.
create unique index four_eyes on filing.event (entry, round, account) where eyes;
create index event_of_entry on filing.event (entry, event);
create index event_order on filing.event (era, xact, event);
create index event_returns on filing.event (module, unit, at)
	where action = 'return';

-- Who holds a key: canonical document number + name, situation + source, the
-- period of a survey.  held: taken by the round under way; in_force: by the
-- approved version.  Of a returned filing it lapses (X61).
create table filing.claim (
	module		text not null,
	key		text not null,
	entry		bigint not null references filing.entry,
	canonical	text,
	near_key	text,
	name		text,
	held		boolean not null,
	in_force	boolean not null default false,
	claimed_at	timestamptz not null,
	lapses_on	date,			-- free after this day
	constraint claim_pkey primary key (module, key),
	constraint claim_is_for_something check (held or in_force)
);
create index claim_of_entry on filing.claim (entry);
create index claim_of_number on filing.claim (canonical)
	where canonical is not null;
create index claim_near on filing.claim (near_key) where near_key is not null;

-- What is owed: one per unit, subject and period, however often distributed.
create table filing.obligation (
	obligation	bigint generated always as identity primary key,
	module		text not null references flow.module,
	unit		text not null references org.unit,
	subject		bigint not null references filing.entry,
	period		text not null,
	due		date not null,
	entry		bigint references filing.entry,
	state		text not null default 'open',
	late		boolean not null default false,
	opened_at	timestamptz not null,
	closed_at	timestamptz,
	constraint obligation_once unique (module, unit, subject, period),
	constraint obligation_state_known
	    check (state in ('open', 'filed', 'met', 'waived'))
);
create index obligation_of_unit on filing.obligation (unit, obligation);
create index obligation_open on filing.obligation (unit, due, obligation)
	where state = 'open';
create index obligation_of_period on filing.obligation (period, obligation);
create index obligation_of_subject on filing.obligation (subject, unit, period);
create unique index obligation_of_entry on filing.obligation (entry)
	where entry is not null;

-- Bytes by content; they lie beside the database.
create table filing.blob (
	sha256		text primary key,
	size		bigint not null,
	stored_at	timestamptz not null default clock_timestamp(),
	constraint blob_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
	constraint blob_size_positive check (size > 0)
);

-- An attachment belongs to the versions from_version … until_version - 1.
create table filing.attachment (
	attachment	bigint generated always as identity primary key,
	entry		bigint not null references filing.entry,
	field		text not null,
	name		text not null,
	sha256		text not null references filing.blob,
	size		bigint not null,
	media_type	text not null,
	pages		int,
	state		text not null default 'attached',
	from_version	int not null,
	until_version	int,
	created_by	bigint not null references org.account,
	created_at	timestamptz not null,		-- business clock
	removed_by	bigint references org.account,
	constraint attachment_state_known check (state in ('attached', 'removed')),
	constraint attachment_removed_from
	    check ((state = 'removed') = (until_version is not null)),
	constraint attachment_name_length check (char_length(name) between 1 and 200)
);
create index attachment_of_entry on filing.attachment (entry, attachment);
create index attachment_of_blob on filing.attachment (sha256);

-- Who sees what: written by every act, read by every list and read.
create table filing.audience (
	unit		text not null,
	module		text not null,
	entry		bigint not null references filing.entry,
	constraint audience_pkey primary key (unit, module, entry)
);
create index audience_by_entry on filing.audience (entry, unit);
create index audience_of_unit on filing.audience (unit, entry);
reset role;

-- Append only, for everybody the system runs as.
revoke update, delete on filing.event from rr_writer;
revoke delete on filing.entry, filing.version, filing.obligation,
	filing.attachment, filing.blob from rr_writer;
