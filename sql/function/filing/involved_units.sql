-- SPDX-License-Identifier: Apache-2.0
-- select filing.involved_units(e)	-- {U500101,U500103}: units that it names, in
-- fields of units or in rows that have one each.
-- By the body being worked on and by the one in force: who is in either is
-- concerned.
create or replace function filing.involved_units(e filing.entry)
returns text[]
language plpgsql stable
as $$
begin
	return array(select distinct coalesce(x ->> 'unit', x #>> '{}') as u
	    from flow.hook h, unnest(h.involved) f, filing.version v,
	    jsonb_array_elements(case jsonb_typeof(v.body -> f)
	        when 'array' then v.body -> f
	        when 'string' then jsonb_build_array(v.body -> f)
	        else '[]' end) x
	    where h.module = (e).module and v.entry = (e).entry
	    and v.version in ((e).version, (e).in_force_version)
	    order by u);
end
$$;
alter function filing.involved_units(filing.entry) owner to rr_owner;
revoke all on function filing.involved_units(filing.entry) from public;
grant execute on function filing.involved_units(filing.entry) to rr_writer;
