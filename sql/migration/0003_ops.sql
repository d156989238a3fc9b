-- SPDX-License-Identifier: Apache-2.0
-- Running of the system: doors, answers, trail, seals, jobs, notices.
-- Tables that only grow are partitioned by month of recorded_at (the real
-- clock); ops.partition_ensure() makes the months.  Nothing refers to them.
alter table ops.migration owner to rr_owner;
set role rr_owner;

create type ops.answer as (
	status		int,		-- null: refused
	code		text,		-- problem code, null: done
	body		json,
	etag		text,
	location	text,
	generation	bigint
);

create table ops.setting (
	name		text primary key,
	value		text not null,
	changed_at	timestamptz not null default clock_timestamp()
);

-- era: raised when a dump is restored (transaction numbers begin anew).
-- generation: what cached answers are compared with.
create table ops.state (
	one		boolean primary key default true check (one),
	era		int not null default 1,
	generation	bigint not null default 1
);
insert into ops.state default values;

-- The write doors: route name of the server, function behind it.
create table ops.door (
	route		text primary key,
	door		text not null,
	keyed		boolean not null default true,
	must_change	boolean not null default false,	-- open before a change
	secret		boolean not null default false	-- answer is not replayed
);

-- Codes that the server has words for; printed by it, loaded by the migrator.
create table ops.problem (
	code		text primary key
);

create table ops.idempotency (
	recorded_at	timestamptz not null default clock_timestamp(),
	account		bigint not null,
	scope		text not null,
	key		text not null,
	digest		text not null,
	status		int,
	code		text,
	body		json,
	etag		text,
	location	text
) partition by range (recorded_at);
create index idempotency_key on ops.idempotency (account, scope, key);
create table ops.idempotency_other partition of ops.idempotency default;

create sequence ops.audit_id;
create table ops.audit (
	audit		bigint not null default nextval('ops.audit_id'),
	era		int not null,
	xact		xid8 not null default pg_current_xact_id(),
	recorded_at	timestamptz not null default clock_timestamp(),
	at		timestamptz not null,		-- business clock
	request_id	text,
	account		bigint,
	session		uuid,
	grant_id	bigint,
	unit		text,
	role		org.role,
	route		text not null,
	object		text,
	status		int,
	code		text,				-- null: done
	digest		text,
	address		text,
	detail		jsonb
) partition by range (recorded_at);
create index audit_order on ops.audit (era, xact, audit);
create index audit_of_object on ops.audit (object, audit);
create index audit_of_account on ops.audit (account, audit);
create index audit_by_id on ops.audit (audit);
create table ops.audit_other partition of ops.audit default;

-- One row a batch: the rows of filing.event and ops.audit of this era with
-- above <= xact < below, in the order (xact, id).  Position of a row = last of
-- the seal before + its place.  leaves: 32 bytes a row, events first; they name
-- the row that was changed.  digest = sha256(digest before, header, leaves).
create table ops.seal (
	seal		bigint primary key,
	era		int not null,
	above		xid8 not null,
	below		xid8 not null,
	events		int not null,
	event_last	bigint not null,
	audits		int not null,
	audit_last	bigint not null,
	leaves		bytea not null,
	digest		bytea not null,
	sealed_at	timestamptz not null default clock_timestamp()
);
create index seal_of_event on ops.seal (event_last, seal) where events > 0;
create index seal_of_audit on ops.seal (audit_last, seal) where audits > 0;

create type ops.job_state as enum ('queued', 'running', 'done', 'failed',
	'cancelled');
create table ops.job (
	id		bigint generated always as identity primary key,
	kind		text not null,
	args		jsonb not null default '{}',
	state		ops.job_state not null default 'queued',
	done		bigint not null default 0,
	total		bigint,
	result		jsonb,
	error		text,
	run_after	timestamptz not null default clock_timestamp(),
	attempts	int not null default 0,
	attempts_max	int not null default 5,
	cancel		boolean not null default false,
	worker		text,
	lease_token	uuid,
	lease_until	timestamptz,
	created_by	bigint references org.account,
	grant_id	bigint references org.grant_,
	created_at	timestamptz not null default clock_timestamp(),
	finished_at	timestamptz,
	constraint job_running_has_lease
		check ((state = 'running') = (lease_token is not null))
);
create index job_queue on ops.job (run_after, id) where state = 'queued';
create index job_leased on ops.job (lease_until) where state = 'running';
create index job_of_account on ops.job (created_by, id);

create sequence ops.notice_id;
create table ops.notice (
	notice		bigint not null default nextval('ops.notice_id'),
	recorded_at	timestamptz not null default clock_timestamp(),
	at		timestamptz not null,		-- business clock
	unit		text not null,
	role		org.role,			-- null: all of the unit
	account		bigint,				-- null: all of unit and role
	entry		bigint,
	kind		text not null,
	text		text not null
) partition by range (recorded_at);
create index notice_of_unit on ops.notice (unit, notice);
create table ops.notice_other partition of ops.notice default;

-- How far a person has read, in one role.
create table ops.notice_seen (
	grant_id	bigint primary key references org.grant_,
	up_to		bigint not null
);
reset role;
-- The trail is added to and read, never changed; months only by their parent.
revoke update, delete on ops.audit, ops.seal from rr_writer;
revoke all on ops.audit_other, ops.notice_other, ops.idempotency_other
	from rr_writer;
revoke insert, update, delete on ops.migration from rr_writer;
-- The clock and the generation, for reads of reports and cockpits.
grant select on ops.setting, ops.state, ops.job to rr_reader;
