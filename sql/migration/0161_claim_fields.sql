-- SPDX-License-Identifier: Apache-2.0
-- The fields that a module's claim is made of, so that who is refused learns which
-- to look at; claims_else: those that stand in where one of them is left empty.
set role rr_owner;
alter table flow.hook
	add column claims text[] not null default '{}',
	add column claims_else text[] not null default '{}';
reset role;
