-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.check_migration();
-- Each fact of origin migration stands in the register: with a row of a batch that
-- was prepared by one person and approved by another.
create or replace function filing.check_migration()
returns setof text
language plpgsql stable
as $$
declare
	t	ledger.target;
begin
	for t in select x.* from ledger.target x
	    where x.rows_field is null order by x.module loop
		return query execute format('select distinct format(%L, r.entry)
		    from ledger.%I r where r.origin = ''migration''
		    and not exists (select from filing.migration_row x
		        join filing.migration m on m.migration = x.migration
		        where x.entry = r.entry and m.state = ''entered''
		        and m.decided_by <> m.prepared_by)',
		    '台账记录（填报件 %s，' || t.module
		    || '）来自迁移，但没有已批准的批次', t.relation);
	end loop;
end
$$;
alter function filing.check_migration() owner to rr_owner;
revoke all on function filing.check_migration() from public;
comment on function filing.check_migration() is
	'来自迁移的台账记录都在已批准的批次里';
