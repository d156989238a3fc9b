-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_drafted(a, 12)
-- 代录: tables with drafts that were made for the clerk's unit and are drafts
-- still, newest first (X60).
-- Plan: draft_of_unit.
create or replace function filing.desk_drafted(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	if a.role <> 'clerk' then
		return '[]';
	end if;
	return (select coalesce(json_agg(filing.import_json(i, a.unit)
	    order by i.import desc), '[]')
	    from (select distinct d.import from filing.draft_for_unit d
	        join filing.entry e on e.entry = d.entry
	        where d.unit = a.unit and e.stage = 'entry'
	        and e.state = 'draft' and flow.covers(a, e.module)
	        order by d.import desc limit p_limit) x
	    join filing.import i on i.import = x.import);
end
$$;
alter function filing.desk_drafted(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_drafted(org.actor, int) from public;
grant execute on function filing.desk_drafted(org.actor, int) to rr_writer;
