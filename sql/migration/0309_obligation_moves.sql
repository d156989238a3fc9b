-- SPDX-License-Identifier: Apache-2.0
-- What became of an obligation otherwise than by its unit: its day was moved by
-- who gave the work, it was taken back, it was owed again.  Without it nobody can
-- tell why a unit is late by a day that is no longer the day.
set role rr_owner;

create table filing.obligation_move (
	move		bigint generated always as identity primary key,
	obligation	bigint not null references filing.obligation,
	kind		text not null,
	due		date not null,		-- that stands from now on
	due_was		date not null,	-- before, without what was granted
	at		timestamptz not null,		-- business clock
	constraint obligation_move_kind
	    check (kind in ('moved', 'taken_back', 'owed_again'))
);
create index obligation_move_of on filing.obligation_move (obligation, move);
reset role;

revoke update, delete on filing.obligation_move from rr_writer;
