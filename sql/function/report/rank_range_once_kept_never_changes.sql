-- SPDX-License-Identifier: Apache-2.0
-- Triggers of report.rank_range: what was shown beside a report stays.
create or replace trigger rank_range_once_kept_never_changes
	before update or delete on report.rank_range for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger rank_range_is_never_truncated
	before truncate on report.rank_range for each statement
	execute function ledger.fact_is_never_deleted();
