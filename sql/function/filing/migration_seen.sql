-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_seen(m, a)
-- What has entered stands in the register for everybody who reads filings; what is
-- being prepared or was refused is for the reform office's reviewers.
create or replace function filing.migration_seen(m filing.migration, a org.actor)
returns boolean
language sql stable
as $$
	select filing.reads_filings(a) and ((m).state = 'entered'
	    or (a).kind = 'reform_office' and (a).role = 'reviewer')
$$;
alter function filing.migration_seen(filing.migration, org.actor)
	owner to rr_owner;
revoke all on function filing.migration_seen(filing.migration, org.actor)
	from public;
grant execute on function filing.migration_seen(filing.migration, org.actor)
	to rr_writer;
