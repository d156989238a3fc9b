-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_actions(m, a)	-- {approve,refuse}
-- Who prepared a batch hands it over or drops it; any other reviewer of the reform
-- office whose grant covers the module decides.  What could not be carried out
-- because its job ended may be approved anew.
create or replace function filing.migration_actions(m filing.migration,
    a org.actor)
returns text[]
language plpgsql stable
as $$
begin
	if a.kind is distinct from 'reform_office' or a.role <> 'reviewer'
	    or not flow.covers(a, m.module) then
		return '{}';
	elsif m.prepared_by = a.account then
		return case when m.state = 'prepared' and m.flawed = 0
		    then '{hand,drop}'::text[]
		    when m.state in ('prepared', 'handed') then '{drop}'
		    else '{}' end;
	elsif m.state = 'handed' or m.state = 'entering' and not exists (
	    select from ops.job j where j.kind = 'migration'
	    and (j.args ->> 'migration')::bigint = m.migration
	    and j.state in ('queued', 'running')) then
		return '{approve,refuse}';
	end if;
	return '{}';
end
$$;
alter function filing.migration_actions(filing.migration, org.actor)
	owner to rr_owner;
revoke all on function filing.migration_actions(filing.migration, org.actor)
	from public;
grant execute on function filing.migration_actions(filing.migration, org.actor)
	to rr_writer;
