-- SPDX-License-Identifier: Apache-2.0
-- select filing.work_filter('decision', '{"unit": "U500103", "state": "open"}', a)
-- SQL over an item i, its unit u, its state s and its reports r (work_rows), from
-- the filters given.  $2: the filters, $3: the unit of the caller.
create or replace function filing.work_filter(p_module text, q jsonb, a org.actor)
returns text
language sql immutable
as $$
	select case when (a).kind = 'reform_office' then ''
	    else format(' and exists (select from filing.audience x
	        where x.unit = $3 and x.module = %L and x.entry = i.item)',
	        p_module) end
	|| case when q ? 'unit' then ' and u.unit = $2 ->> ''unit''' else '' end
	|| case when btrim(coalesce(q ->> 'q', '')) <> ''
	    then ' and position(lower(btrim($2 ->> ''q'')) in lower(i.title)) > 0'
	    else '' end
	|| case q ->> 'state'
	    when 'open' then ' and i.stands
	        and s.progress is distinct from ''completed'' '
	    when 'done' then ' and i.stands and s.progress = ''completed'' '
	    when 'overdue' then ' and i.stands and r.overdue > 0'
	    when 'recalled' then ' and not i.stands' else '' end
	|| case when q ? 'after_item'
	    then ' and (i.item < ($2 ->> ''after_item'')::bigint
	        or i.item = ($2 ->> ''after_item'')::bigint
	        and u.unit > $2 ->> ''after_unit'')' else '' end
$$;
alter function filing.work_filter(text, jsonb, org.actor) owner to rr_owner;
revoke all on function filing.work_filter(text, jsonb, org.actor) from public;
grant execute on function filing.work_filter(text, jsonb, org.actor) to rr_writer;
