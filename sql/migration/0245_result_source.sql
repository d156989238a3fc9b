-- SPDX-License-Identifier: Apache-2.0
-- What a project's result was recognised by, so that the same source or event
-- is found again where it is claimed as an achievement (X39, X40).  Null where
-- no situation applies, and in what was approved before it was asked for.
set role rr_owner;
alter table ledger.project_result
	add column event_date date,
	add column source text,
	add constraint project_result_source_length
	    check (char_length(source) between 1 and 200);
reset role;
