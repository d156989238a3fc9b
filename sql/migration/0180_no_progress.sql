-- SPDX-License-Identifier: Apache-2.0
-- A pilot's and a project's report say, too, why there is nothing new.
set role rr_owner;

alter table ledger.pilot_state
	add no_progress_reason	text,
	add constraint pilot_state_no_progress_reason_length
	    check (char_length(no_progress_reason) between 1 and 500);
alter table ledger.project_state
	add no_progress_reason	text,
	add constraint project_state_no_progress_reason_length
	    check (char_length(no_progress_reason) between 1 and 500);

-- It takes the period before which, now.
drop function if exists filing.last_body_of(text, text, bigint);

reset role;
