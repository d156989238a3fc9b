-- SPDX-License-Identifier: Apache-2.0
-- Triggers of report.cut_off: a further setting is a further row.
create or replace trigger cut_off_never_changes
	before update or delete on report.cut_off for each row
	execute function ledger.fact_is_never_deleted();
create or replace trigger cut_off_is_never_truncated
	before truncate on report.cut_off for each statement
	execute function ledger.fact_is_never_deleted();
