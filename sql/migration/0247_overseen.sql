-- SPDX-License-Identifier: Apache-2.0
-- overseen: what a unit files of this module, the unit that it stands under sees,
-- too, once it was submitted, and is told of what becomes of it (X8).
set role rr_owner;
alter table flow.hook add column overseen boolean not null default false;
reset role;
