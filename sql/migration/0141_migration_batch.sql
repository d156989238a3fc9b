-- SPDX-License-Identifier: Apache-2.0
-- 历史数据迁移 (X60): facts from before the system, as a batch that one person of
-- the reform office prepares from a table and another approves.  Its rows enter
-- the ledger together, with origin migration; the batch is kept for good, with
-- the digest of its table and the rules that were waived for each row.
set role rr_owner;

create table filing.migration (
	migration	bigint generated always as identity primary key,
	module		text not null references flow.module,
	name		text not null,			-- of the table
	sha256		text not null references filing.blob,
	rows		int not null,
	units		int not null,
	flawed		int not null,
	waived		int not null,			-- rows with a rule waived
	state		text not null default 'prepared',
	revision	int not null default 1,
	prepared_by	bigint not null references org.account,
	prepared_grant	bigint not null references org.grant_ (grant_id),
	prepared_at	timestamptz not null,		-- business clock
	reason		text,				-- whence, on what ground
	handed_at	timestamptz,
	decided_by	bigint references org.account,
	decided_at	timestamptz,
	note		text,
	entered_at	timestamptz,
	constraint migration_state_known check (state in ('prepared', 'handed',
	    'entering', 'entered', 'refused', 'dropped')),
	constraint migration_four_eyes check (decided_by <> prepared_by),
	constraint migration_reason_length
	    check (char_length(reason) between 1 and 1000),
	constraint migration_note_length check (char_length(note) <= 1000),
	constraint migration_handed check (case when state in ('handed',
	    'entering', 'entered', 'refused')
	    then reason is not null and handed_at is not null else true end),
	constraint migration_decided check (case when state in ('entering',
	    'entered', 'refused') then decided_by is not null
	    and decided_at is not null else true end),
	constraint migration_refusal_has_its_reason
	    check (state <> 'refused' or note is not null),
	constraint migration_without_flaws check (flawed = 0
	    or state in ('prepared', 'dropped')),
	constraint migration_entered
	    check ((state = 'entered') = (entered_at is not null))
);
create index migration_in_state on filing.migration (state, migration);

create table filing.migration_row (
	migration	bigint not null references filing.migration,
	line		int not null,			-- of the table
	unit		text,				-- as the table says
	title		text not null default '',
	body		jsonb not null default '{}',
	derived		jsonb not null default '{}',
	findings	jsonb not null default '{}',
	flaws		jsonb not null default '[]',
	waived		jsonb not null default '[]',
	entry		bigint references filing.entry,	-- once it has entered
	constraint migration_row_pkey primary key (migration, line)
);
create unique index migration_row_of_entry on filing.migration_row (entry)
	where entry is not null;
reset role;
revoke delete, truncate on filing.migration, filing.migration_row
	from rr_writer;
