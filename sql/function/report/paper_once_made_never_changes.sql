-- SPDX-License-Identifier: Apache-2.0
-- Triggers of report.paper: what was handed out under a digest stays.
create or replace trigger paper_once_made_never_changes
	before update or delete on report.paper for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger paper_is_never_truncated
	before truncate on report.paper for each statement
	execute function ledger.fact_is_never_deleted();
