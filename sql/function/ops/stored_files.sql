-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.stored_files();	-- 9f86… | 120331, a row a file
-- Every stored file that a row speaks of, by its digest: what a backup has to have
-- beside the database.  Previews and workbooks of lists are made again.
create or replace function ops.stored_files()
returns table (sha256 text, size bigint)
language sql stable
as $$
	select b.sha256, b.size from filing.blob b
	union
	select p.sha256, p.size from report.paper p
$$;
alter function ops.stored_files() owner to rr_owner;
revoke all on function ops.stored_files() from public;
