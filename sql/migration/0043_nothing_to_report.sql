-- SPDX-License-Identifier: Apache-2.0
-- 零报告 (X58): who has nothing to report for a period says so, and has met what
-- was owed.  What is owed so is about no filing.  And an event that was not
-- proved is for those concerned alone, in the ledger too.
set role rr_owner;

alter table filing.obligation
	alter column subject drop not null,
	drop constraint obligation_once,
	add constraint obligation_once
	    unique nulls not distinct (module, unit, subject, period);

create table filing.nothing (
	nothing		bigint generated always as identity primary key,
	obligation	bigint not null references filing.obligation,
	note		text,
	account		bigint not null references org.account,
	at		timestamptz not null,		-- business clock
	constraint nothing_once unique (obligation),
	constraint nothing_note_length check (char_length(note) <= 500)
);

-- nothing: what is owed of this module may be met by saying that there is nothing
alter table flow.hook
	add column nothing boolean not null default false;

-- proof: the column without whose truth a fact is read by the office, by who
-- filed it and by the units that it names, and by nobody else
alter table ledger.target add column proof text;

-- An event by its day, for who owes a report of a quarter.
create index version_of_occurrence on filing.version
	((body ->> 'occurred_at')) where body ? 'occurred_at';
reset role;

revoke update, delete on filing.nothing from rr_writer;
