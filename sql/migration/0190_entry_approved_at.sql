-- SPDX-License-Identifier: Apache-2.0
-- A list of filings is asked for by period; what has none belongs to the one in
-- which it was approved, as in the ledger, and until then to the one in which it
-- was begun.
set role rr_owner;
-- when the version in force was approved, by the business clock; of what has been
-- voided, when it had been
alter table filing.entry add approved_at timestamptz;
update filing.entry e set approved_at = (select max(v.at) from filing.event v
    where v.entry = e.entry and v.approval is not null
    and v.state = 'approved')
where e.in_force_version is not null or e.state = 'voided';
create index entry_of_day on filing.entry
	((coalesce(approved_at, created_at)), module, entry)
	where period is null;
reset role;
