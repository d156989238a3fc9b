-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_waiting(a, 100)
-- What is late first, then what waits longest; drafts wait for nobody.
-- Plan: entry_on_desk, obligation_of_entry.
create or replace function filing.desk_waiting(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
declare
	today	date := ops.today();
	covered	text[] := array(select m.module from flow.module m
		    where flow.covers(a, m.module));
begin
	return (select coalesce(json_agg(t.j), '[]') from (
	    select (filing.item(e)::jsonb || jsonb_build_object(
	        'since', e.desk_since, 'days', today
	        - (e.desk_since at time zone 'Asia/Shanghai')::date))::json as j
	    from filing.entry e
	    left join filing.obligation o on o.entry = e.entry
	        and o.state in ('open', 'filed')
	    where e.desk_unit = a.unit and e.desk_role = a.role
	    and e.state in ('in_review', 'returned')
	    and filing.reads_filings(a) and e.module = any (covered)
	    order by coalesce(o.late or filing.overdue_by(o, today), false) desc,
	        e.desk_since, e.entry limit p_limit) t);
end
$$;
alter function filing.desk_waiting(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_waiting(org.actor, int) from public;
grant execute on function filing.desk_waiting(org.actor, int) to rr_writer;
