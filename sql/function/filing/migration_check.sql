-- SPDX-License-Identifier: Apache-2.0
-- select filing.migration_check(m, prepared);
-- Judges all rows of a batch together, as they would enter, so that two rows that
-- claim the same are found; all of it is taken back before it answers, whatever
-- happens (RF003), and only what was found stays with the rows.
create or replace function filing.migration_check(m filing.migration,
    p_prepared org.actor)
returns filing.migration
language plpgsql volatile
as $$
declare
	r	filing.migration_row;
	e	filing.entry;
	flaws	jsonb;
	found_	jsonb := '{}';
begin
	begin
		for r in select * from filing.migration_row t
		    where t.migration = m.migration and t.flaws = '[]'
		    order by t.line loop
			flaws := filing.migration_row_try(m, r, p_prepared,
			    null, null);
			select x.* into e from filing.migration_row t
			join filing.entry x on x.entry = t.entry
			where t.migration = r.migration and t.line = r.line;
			found_ := found_ || jsonb_build_object(r.line::text,
			    jsonb_build_object('flaws', flaws,
			    'waived', case when flaws = '[]'
			    then filing.flaws_waived(e) else '[]' end,
			    'title', e.title));
		end loop;
		raise exception using errcode = 'RF003',
		    message = 'a trial is taken back';
	exception when sqlstate 'RF003' then
		null;
	end;
	update filing.migration_row t set flaws = f.value -> 'flaws',
	    waived = f.value -> 'waived',
	    title = coalesce(f.value ->> 'title', t.title)
	from jsonb_each(found_) f
	where t.migration = m.migration and t.line = f.key::int;
	update filing.migration t set
	    flawed = x.flawed, waived = x.waived, units = x.units
	from (select count(*) filter (where y.flaws <> '[]') as flawed,
	        count(*) filter (where y.waived <> '[]') as waived,
	        count(distinct u.unit) as units
	    from filing.migration_row y
	    left join org.unit u on u.unit = y.unit where y.migration = m.migration) x
	where t.migration = m.migration returning t.* into m;
	return m;
end
$$;
alter function filing.migration_check(filing.migration, org.actor)
	owner to rr_owner;
revoke all on function filing.migration_check(filing.migration, org.actor)
	from public;
grant execute on function filing.migration_check(filing.migration, org.actor)
	to rr_writer;
