-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.check_fact();
-- A fact in force belongs to the version that is in force, or came with a
-- migration.
create or replace function filing.check_fact()
returns setof text
language plpgsql stable
as $$
declare
	t	ledger.target;
begin
	for t in select x.* from ledger.target x
	    where x.rows_field is null order by x.module loop
		return query execute format('select format(%L, r.entry, r.version)
		    from ledger.%I r where upper_inf(r.in_force)
		    and r.origin = ''flow'' and not exists (select
		        from filing.entry e where e.entry = r.entry
		        and e.in_force_version is not null)',
		    '台账记录（填报件 %s 第 %s 版，' || t.module
		    || '）有效，但填报件无效', t.relation);
	end loop;
end
$$;
alter function filing.check_fact() owner to rr_owner;
revoke all on function filing.check_fact() from public;
comment on function filing.check_fact() is
	'有效的台账记录都出自有效的填报件';
