-- SPDX-License-Identifier: Apache-2.0
-- What somebody was told, newest first, all of it or of one kind: what a unit's
-- other roles and people were told in years is not read to find a page
-- (ops.notices_told).  One that is opened is found by its number, by an index that no
-- plan can read in order.
set role rr_owner;

create index notice_of_role on ops.notice (unit, role, notice)
	where account is null;
create index notice_of_kind on ops.notice (unit, kind, role, notice)
	where account is null;
create index notice_of_person on ops.notice (account, unit, notice)
	where account is not null;
create index notice_by_number on ops.notice using hash (notice);
drop index ops.notice_of_unit;

reset role;
