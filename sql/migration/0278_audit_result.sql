-- SPDX-License-Identifier: Apache-2.0
-- The trail is narrowed to what was refused, and to one reason of refusal.
set role rr_owner;

create index audit_of_code on ops.audit (code, audit) where code is not null;
create index audit_refused on ops.audit (audit) where code is not null;

reset role;
