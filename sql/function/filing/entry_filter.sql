-- SPDX-License-Identifier: Apache-2.0
-- select filing.entry_filter(q, a)	-- ' from filing.entry e where e.unit = $3 …'
-- The text of a list from the filters given, so that each combination has a
-- plan of its own; one static text with "is null or" could use no index.
-- A draft that was thrown away is in none of them.  What has no period belongs to
-- the one in which it was approved, as in the ledger, or else was begun.
-- $1 unit of the caller, $2 his account, $3 the filters.
create or replace function filing.entry_filter(q jsonb, a org.actor)
returns text
language plpgsql stable
as $$
begin
	return case when filing.lists_all(q, a)
	    then ' from filing.entry e where not e.discarded'
	    else ' from filing.audience x join filing.entry e
	        on e.entry = x.entry and not e.discarded
	        where x.unit = $1'
	        || case when q ? 'module'
	            then ' and x.module = $3 ->> ''module''' else '' end end
	|| case when q ? 'unit' then ' and e.unit = $3 ->> ''unit''' else '' end
	|| case when q ->> 'mine' in ('true', '1')
	    then ' and e.created_by = $2 and e.unit = $1' else '' end
	|| case when q ? 'module' then ' and e.module = $3 ->> ''module'''
	    else '' end
	|| case when q ? 'stage' then ' and e.stage = $3 ->> ''stage'''
	    || case when q ->> 'stage' <> 'approved'
	        then ' and e.stage <> ''approved''' else '' end else '' end
	|| case when q ? 'state' then ' and e.state = $3 ->> ''state'''
	    || case when q ->> 'state' <> 'approved'
	        then ' and e.state <> ''approved''' else '' end
	    || case when q ->> 'state' not in ('approved', 'voided')
	        then ' and e.state not in (''approved'', ''voided'')' else '' end
	    else '' end
	|| case when q ? 'period' then ' and (e.period = $3 ->> ''period''
	    or e.period is null and coalesce(e.approved_at, e.created_at)
	    >= filing.day_begins(ops.period_start($3 ->> ''period''))
	    and coalesce(e.approved_at, e.created_at)
	    < filing.day_begins(ops.period_end($3 ->> ''period'') + 1))'
	    else '' end
	|| case when q ? 'outcome' then ' and e.outcome = $3 ->> ''outcome'''
	    else '' end
	|| case when q ? 'subject'
	    then ' and e.subject = ($3 ->> ''subject'')::bigint' else '' end
	|| filing.search_clause(coalesce(q ->> 'q', ''), null);
end
$$;
alter function filing.entry_filter(jsonb, org.actor) owner to rr_owner;
revoke all on function filing.entry_filter(jsonb, org.actor) from public;
grant execute on function filing.entry_filter(jsonb, org.actor) to rr_writer;
