-- SPDX-License-Identifier: Apache-2.0
-- Who was at an on-site meeting (C5: R101, X41).  Null in what was approved
-- before it was asked for, and where no meeting is claimed.
set role rr_owner;
alter table ledger.achievement add column attended_units text[];
reset role;
