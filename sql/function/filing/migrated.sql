-- SPDX-License-Identifier: Apache-2.0
-- select filing.migrated(17, 1)	-- true: this version came with a migration (X60)
-- A later one, changed and approved in the flow, did not.
create or replace function filing.migrated(p_entry bigint, p_version int)
returns boolean
language plpgsql stable
as $$
begin
	return p_version = 1 and exists (select from filing.migration_row r
	    where r.entry = p_entry);
end
$$;
alter function filing.migrated(bigint, int) owner to rr_owner;
revoke all on function filing.migrated(bigint, int) from public;
grant execute on function filing.migrated(bigint, int) to rr_writer;
