-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_migrated(17, 1);	-- did the fact come with a migration?
-- Plan: each table's _entry index.
create or replace function report.paper_migrated(p_entry bigint, p_version int)
returns boolean
language plpgsql stable
as $$
begin
	return exists (select from ledger.pilot x where x.entry = p_entry
	    and x.version = p_version and x.origin = 'migration')
	or exists (select from ledger.achievement x where x.entry = p_entry
	    and x.version = p_version and x.origin = 'migration')
	or exists (select from ledger.risk_event x where x.entry = p_entry
	    and x.version = p_version and x.origin = 'migration')
	or exists (select from ledger.district_survey x where x.entry = p_entry
	    and x.version = p_version and x.origin = 'migration');
end
$$;
alter function report.paper_migrated(bigint, int) owner to rr_owner;
revoke all on function report.paper_migrated(bigint, int) from public;
grant execute on function report.paper_migrated(bigint, int) to rr_reader;
