-- SPDX-License-Identifier: Apache-2.0
-- What every line of a list asks for.  When an account signed in last: by an index of
-- all sessions, not of those alone that are open.  How a pilot was kept from counting
-- at a horizon: also what has ended since.
set role rr_owner;

create index session_begun on org.session (account, created_at);
create index pilot_suspension_of_key on ledger.pilot_suspension (pilot);

reset role;
