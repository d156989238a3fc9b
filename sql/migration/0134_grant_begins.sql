-- SPDX-License-Identifier: Apache-2.0
-- A grant may be given before its first day: whoever takes over a desk is granted
-- it when the change is decided.  Of one account, unit and role there is one grant
-- at a time, so that the next may be given while this one still holds.
set role rr_owner;
alter table org.grant_ add column begins_on date;	-- null: at once
alter table org.grant_ add constraint grant_begins_before_it_ends
	check (begins_on < ends_on);
drop index org.grant_given_once;
alter table org.grant_ add constraint grant_given_once
	exclude using gist (account with =, unit with =, role with =,
	    daterange(begins_on, ends_on) with &&) where (ended_at is null);
create index grant_of_account on org.grant_ (account) where ended_at is null;
reset role;
