-- SPDX-License-Identifier: Apache-2.0
-- A table that can be taken away by a role of its own, as the trail by auditors;
-- null: by whoever reads filings.
set role rr_owner;

alter table filing.listing add column role org.role;

reset role;
