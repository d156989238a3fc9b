-- SPDX-License-Identifier: Apache-2.0
-- Reports: arithmetic over the ledger at one horizon.  A rule set once
-- published, a report once frozen, never change; a correction is a new revision
-- beside the old one.
set role rr_owner;

-- Indicators, weights, coefficients, judges: versioned data (R11).  body is the
-- text as it was loaded; the engine reads it, and so do report.inputs and the
-- cockpit.
create table report.rule_set (
	id		text primary key,
	number		bigint generated always as identity,	-- later wins
	report_kind	text not null,
	label		text not null,
	body		text not null,
	digest		text not null,		-- sha256 of body, hex
	state		text not null default 'draft',
	published_at	timestamptz,
	constraint rule_set_id_shape check (id ~ '^[0-9a-z][0-9a-z_-]{0,39}$'),
	constraint rule_set_kind_known
	    check (report_kind in ('district', 'project')),
	constraint rule_set_state_known check (state in ('draft', 'published'))
);

-- A run under way: what the worker is to count, kept from its first attempt so
-- that a second one counts the same.
create table report.run (
	job		bigint primary key,
	kind		text not null,
	period		text not null,
	revision	int not null,
	rule_set	text not null references report.rule_set,
	horizon		bigint not null references ledger.horizon,
	cut_off		date not null,
	corrects	boolean not null,
	reason		text,
	requested_by	bigint,
	begun_at	timestamptz not null		-- business clock
);

-- document is the frozen text, byte for byte what digest is the sha256 of.
create table report.report (
	report		bigint generated always as identity primary key,
	kind		text not null,
	period		text not null,
	revision	int not null,
	rule_set	text not null references report.rule_set,
	horizon		bigint not null references ledger.horizon,
	cut_off		date not null,
	approval_window_end timestamptz not null,	-- the last of its windows
	corrects	boolean not null,
	reason		text,				-- why a further revision
	state		text not null default 'frozen',
	document	text not null,
	digest		text not null,
	requested_by	bigint,
	frozen_at	timestamptz not null,
	froze_in	xid8 not null default pg_current_xact_id(),
	published_at	timestamptz,
	published_by	bigint,
	constraint report_revision_once unique (kind, period, revision),
	constraint report_state_known check (state in ('frozen', 'published')),
	constraint report_published_by_whom
	    check ((state = 'published') = (published_at is not null))
);
create index report_published on report.report (kind, period, revision)
	include (report) where state = 'published';

-- Scores by unit, drawn from the document once for ranking and trends.
create table report.score (
	report		bigint not null references report.report,
	unit		text not null references org.unit,
	index		text not null,	-- composite, or a pillar or indicator
	level		text not null,
	exact		text,
	shown		text,
	rank		int,
	band		int,
	constraint score_pkey primary key (report, unit, level, index),
	constraint score_level_known
	    check (level in ('composite', 'pillar', 'indicator')),
	constraint score_band_known check (band between 1 and 5)
);
create index score_of_unit on report.score (unit, level, index, report);

-- The facts a report has counted: which reports does this entry stand in?
create table report.report_fact (
	report		bigint not null references report.report,
	indicator	text not null,
	unit		text not null references org.unit,
	entry		bigint not null,
	version		int not null,
	constraint report_fact_pkey
	    primary key (report, indicator, unit, entry, version)
);
create index report_fact_of_entry on report.report_fact (entry, report);

-- Functions that a published report has counted with: never altered since.
create table report.judge_seal (
	signature	text primary key,
	digest		text not null,		-- sha256(pg_get_functiondef), hex
	sealed_at	timestamptz not null
);

-- An answer worked out once and read many times: the live cockpit.
create table report.answer (
	answer		text primary key,
	generation	bigint not null,
	horizon		bigint not null,
	body		json not null,
	etag		text not null,
	at		timestamptz not null		-- business clock
);
reset role;

-- Runs and reports are written by the reader's own doors, so that what counts
-- has nothing on filings either; publishing is a step of ops.act.
revoke insert, update, delete, truncate on all tables in schema report
	from rr_writer, rr_reader;
grant insert, delete on report.run to rr_reader;
grant insert on report.report, report.score, report.report_fact to rr_reader;
grant usage on sequence report.report_report_seq to rr_reader;
grant insert, update on report.answer to rr_reader;
grant update (state, published_at, published_by) on report.report to rr_writer;
grant insert on report.judge_seal to rr_writer;
