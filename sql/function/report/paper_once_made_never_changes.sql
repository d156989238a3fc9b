-- SPDX-License-Identifier: Apache-2.0
-- Triggers of report.paper and report.paper_open: what was handed out under a
-- digest stays, and so does what it says.
create or replace trigger paper_once_made_never_changes
	before update or delete on report.paper for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger paper_is_never_truncated
	before truncate on report.paper for each statement
	execute function ledger.fact_is_never_deleted();
create or replace trigger paper_open_never_changes
	before update or delete on report.paper_open for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger paper_open_is_never_truncated
	before truncate on report.paper_open for each statement
	execute function ledger.fact_is_never_deleted();
