-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_filter(q)	-- ' and o.period = $2 ->> ''period'' …'
-- $2: the filters.  Text from those given, so that each has a plan of its own.
-- state open with late: overdue or late; due_from, due_to: days.
create or replace function filing.obligation_filter(q jsonb)
returns text
language sql immutable
as $$
	select case when q ? 'unit' then ' and o.unit = $2 ->> ''unit''' else '' end
	|| case when q ? 'module' then ' and o.module = $2 ->> ''module'''
	    else '' end
	|| case when q ? 'period' then ' and o.period = $2 ->> ''period'''
	    else '' end
	|| case when q ? 'state' then ' and o.state = $2 ->> ''state'''
	    || case when q ->> 'state' <> 'met'
	        then ' and o.state <> ''met''' else '' end else '' end
	|| case when q ? 'subject'
	    then ' and o.subject = ($2 ->> ''subject'')::bigint' else '' end
	|| case when q ? 'due_from'
	    then ' and o.due >= ($2 ->> ''due_from'')::date' else '' end
	|| case when q ? 'due_to'
	    then ' and o.due <= ($2 ->> ''due_to'')::date' else '' end
	|| case when q ->> 'late' in ('true', '1')
	    then ' and (o.late or filing.overdue_by(o, (select ops.today())))'
	    when q ? 'late' then ' and not (o.late or filing.overdue_by(o, (select ops.today())))'
	    else '' end
	|| case when q ? 'after'
	    then ' and o.obligation > ($2 ->> ''after'')::bigint' else '' end
$$;
alter function filing.obligation_filter(jsonb) owner to rr_owner;
revoke all on function filing.obligation_filter(jsonb) from public;
grant execute on function filing.obligation_filter(jsonb) to rr_writer;
