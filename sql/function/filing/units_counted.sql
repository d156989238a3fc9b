-- SPDX-License-Identifier: Apache-2.0
-- select filing.units_counted(e);	-- {U500101,U500103}
-- Whose figures an approval could change: its own unit's, and those that a list
-- of the ledger's rows names, in the body under review or in the one in force;
-- and the projects that it is about.
create or replace function filing.units_counted(e filing.entry)
returns text[]
language plpgsql stable
as $$
begin
	return array(select (e).unit union
	    select coalesce(x ->> t.row_key, x #>> '{}')
	    from ledger.target t
	    join filing.version v on v.entry = (e).entry
	    and v.version in ((e).version, (e).in_force_version)
	    cross join jsonb_array_elements(case
	        jsonb_typeof(v.body -> t.rows_field) when 'array'
	        then v.body -> t.rows_field else '[]' end) x
	    where t.module = (e).module and t.row_key = 'unit'
	    union select unnest(filing.projects_counted(e)) order by 1);
end
$$;
alter function filing.units_counted(filing.entry) owner to rr_owner;
revoke all on function filing.units_counted(filing.entry) from public;
grant execute on function filing.units_counted(filing.entry) to rr_writer;
