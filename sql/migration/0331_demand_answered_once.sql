-- SPDX-License-Identifier: Apache-2.0
-- Whether a demand may be declined is a condition now (filing.unanswered).
set role rr_owner;
drop function if exists filing.guard_decline(filing.entry, org.actor, jsonb);
reset role;
