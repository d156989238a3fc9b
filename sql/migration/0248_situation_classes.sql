-- SPDX-License-Identifier: Apache-2.0
-- A situation of 表三 counts by the letter of its code (ledger.judge_brand_v1):
-- N national, C city, P media.  So a keeper may add situations of a class; of P
-- there is one, since the form asks of it what it asks of no other.
set role rr_owner;

-- classes: {"N": {"label": "…", "more": {…}}}: letters under which codes may be
-- added to a list that rules name and ended; what such a code carries
alter table flow.code_list add column classes jsonb;

alter table ledger.achievement
	drop constraint achievement_situation_known,
	add constraint achievement_situation_known
	    check (situation ~ '^([NC][1-9][0-9]?|P1)$');
alter table ledger.project_result
	drop constraint project_result_situation_known,
	add constraint project_result_situation_known
	    check (situation ~ '^([NC][1-9][0-9]?|P1)$');
reset role;
