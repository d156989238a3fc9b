-- SPDX-License-Identifier: Apache-2.0
-- Why an account was disabled, and why it was taken into use again: one row each
-- time, kept.  What was disabled before has none.
set role rr_owner;

create table org.account_stop (
	stop		bigint generated always as identity primary key,
	account		bigint not null references org.account,
	disabled	boolean not null,	-- false: in use again
	reason		text not null,
	by_account	bigint not null references org.account,
	at		timestamptz not null default clock_timestamp(),
	constraint account_stop_reason_length
	    check (char_length(reason) between 1 and 200)
);
create index account_stop_of_account on org.account_stop (account, stop);

reset role;
grant select, insert on org.account_stop to rr_writer;
