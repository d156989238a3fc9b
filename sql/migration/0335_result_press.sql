-- SPDX-License-Identifier: Apache-2.0
-- What 表三 asks of a project's result as of an achievement: the medium and the two
-- declarations of P1, who was at the meeting of C5 (R101, R103, R104, X41).  Null
-- where no such situation is claimed, and in what was approved before it was asked
-- for.
set role rr_owner;
alter table ledger.project_result
	add column medium text,
	add column not_roundup boolean,
	add column not_mention_only boolean,
	add column attended_units text[],
	add constraint project_result_medium_known
	    check (medium in ('M1', 'M2', 'M3', 'M4', 'M5'));
reset role;
