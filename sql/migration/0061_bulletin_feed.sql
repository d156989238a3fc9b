-- SPDX-License-Identifier: Apache-2.0
-- The feed of 工作动态 is read in the order of approval numbers.
set role rr_owner;
create index bulletin_begun on ledger.bulletin (lower(in_force));
reset role;
