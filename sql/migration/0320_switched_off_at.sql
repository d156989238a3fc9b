-- SPDX-License-Identifier: Apache-2.0
-- When a module was switched off (business clock): what was owed of it then is owed
-- again once it is on, if its day is still ahead.
set role rr_owner;
alter table flow.module add column switched_off_at timestamptz;
reset role;
