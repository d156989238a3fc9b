-- SPDX-License-Identifier: Apache-2.0
-- What a fact is called where another one refers to it, of modules whose title is
-- no field: a function of the fact's row.
set role rr_owner;

alter table ledger.target add column words text;

reset role;
