-- SPDX-License-Identifier: Apache-2.0
-- Units, accounts, rights and sessions.  Validity of units, flags and calendar
-- is in days of the business clock; phones, grants, sessions and locks live by
-- the real clock.
set role rr_owner;

create type org.unit_kind as enum ('district', 'department', 'reform_office',
	'cyberspace_office', 'petition_office', 'survey_centre');
create type org.role as enum ('clerk', 'reviewer', 'leader', 'system_admin',
	'security_admin', 'auditor', 'feed_reader');
-- Who acts, as the database sees it; never what a token claims.
create type org.actor as (
	account		bigint,
	session		uuid,
	grant_id	bigint,
	unit		text,
	kind		org.unit_kind,
	role		org.role,
	admin_of	text[],
	must_change	boolean
);

create table org.unit (
	unit		text primary key,
	kind		org.unit_kind not null,
	name		text not null,
	short		text not null,
	functional_area	boolean not null default false,
	region		text,			-- 片区, by which C5 is checked
	sector		text,			-- 党委, 政府, …: order on screen
	parent		text references org.unit,
	adcode		text,
	tile_col	int,
	tile_row	int,
	lon		numeric(6,3),
	lat		numeric(6,3),
	in_force	daterange not null default '(,)',
	reports		boolean not null default true,	-- takes part in filing
	note		text,
	constraint unit_code_shape check (unit ~ '^[A-Z][A-Z0-9]{1,15}$'),
	constraint unit_functional_area_is_district
		check (kind = 'district' or not functional_area)
);
create index unit_of_parent on org.unit (parent) where parent is not null;

-- chief_is_city_leader: 本单位主要领导是市领导 (R102, X41)
create table org.unit_flag (
	unit		text not null references org.unit,
	flag		text not null,
	in_force	daterange not null default '(,)',
	constraint unit_flag_known check (flag in ('chief_is_city_leader')),
	constraint unit_flag_once
		exclude using gist (unit with =, flag with =, in_force with &&)
);

-- Only days that differ from the week: holidays and make-up working days (X55).
create table org.calendar (
	day		date primary key,
	working		boolean not null,
	label		text not null,
	constraint calendar_differs_from_the_week
		check (working = (extract(isodow from day) >= 6))
);

create table org.account (
	account		bigint generated always as identity primary key,
	name		text not null,
	password_hash	text,
	must_change	boolean not null default true,
	initial_until	timestamptz,	-- an initial code works until then
	password_at	timestamptz,
	disabled_at	timestamptz,
	created_by	bigint references org.account,
	created_at	timestamptz not null default clock_timestamp(),
	constraint account_name_shape check (length(name) between 1 and 40)
);

-- Operators re-use numbers: a number belongs to one account at a time.
create table org.phone (
	phone		text not null,
	account		bigint not null references org.account,
	in_force	tstzrange not null
			default tstzrange(clock_timestamp(), null),
	constraint phone_shape check (phone ~ '^[0-9]{11}$'),
	constraint phone_taken
		exclude using gist (phone with =, in_force with &&),
	constraint phone_one_an_account
		exclude using gist (account with =, in_force with &&)
);

-- The last hashes, so that an old password is not chosen again.
create table org.password_used (
	account		bigint not null references org.account,
	set_at		timestamptz not null default clock_timestamp(),
	password_hash	text not null,
	primary key (account, set_at)
);

create table org.grant_ (
	grant_id	bigint generated always as identity primary key,
	account		bigint not null references org.account,
	unit		text not null references org.unit,
	role		org.role not null,
	modules		text[],				-- null: all
	admin_of	text[] not null default '{}',	-- X59
	division	text,
	granted_by	bigint references org.account,
	granted_at	timestamptz not null default clock_timestamp(),
	ended_by	bigint references org.account,
	ended_at	timestamptz
);
create unique index grant_given_once on org.grant_ (account, unit, role)
	where ended_at is null;
create index grant_of_unit on org.grant_ (unit, role) where ended_at is null;

create table org.session (
	session		uuid primary key default gen_random_uuid(),
	account		bigint not null references org.account,
	grant_id	bigint not null references org.grant_,	-- the active one
	refresh_hash	text not null unique,
	address		text,
	created_at	timestamptz not null default clock_timestamp(),
	expires_at	timestamptz not null,
	ended_at	timestamptz,
	ended_why	text
);
create index session_of_account on org.session (account) where ended_at is null;
create index session_by_age on org.session (expires_at);

-- Refresh tokens that have been exchanged: 30 s grace, later a sign of theft.
create table org.refresh_used (
	refresh_hash	text primary key,
	session		uuid not null references org.session on delete cascade,
	used_at		timestamptz not null default clock_timestamp()
);
create index refresh_used_of_session on org.refresh_used (session);

-- Attempts, counted before their answer: by account, by number (unknown ones
-- too, so that both cost the same) and by address.
create table org.throttle (
	key		text primary key,
	since		timestamptz not null,
	hits		int not null,
	level		int not null default 0,
	locked_until	timestamptz
);
create index throttle_by_age on org.throttle (since);
reset role;
-- Cockpits need units and accounts' names at most: no number, hash or token.
revoke all on org.phone, org.password_used, org.session, org.refresh_used,
	org.throttle, org.account from rr_reader;
