-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_owed(a, 100)	-- open obligations of the unit, the next due first
create or replace function filing.desk_owed(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(filing.obligation_item(t, a)
	    order by t.due, t.obligation), '[]') from (
	    select * from filing.obligation o
	    where o.unit = a.unit and o.state = 'open'
	    and filing.reads_filings(a) and flow.covers(a, o.module)
	    order by o.due, o.obligation limit p_limit) t);
end
$$;
alter function filing.desk_owed(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_owed(org.actor, int) from public;
grant execute on function filing.desk_owed(org.actor, int) to rr_writer;
