-- SPDX-License-Identifier: Apache-2.0
-- Other names of a module, under which people look for it (X2).
set role rr_owner;
alter table flow.hook add column also text[] not null default '{}';
reset role;
