-- SPDX-License-Identifier: Apache-2.0
-- select report.migrate_end();	-- called by the migrator, last
create or replace function report.migrate_end()
returns void
language plpgsql stable
as $$
begin
	perform report.judges_unchanged();
end
$$;
alter function report.migrate_end() owner to rr_owner;
revoke all on function report.migrate_end() from public;
