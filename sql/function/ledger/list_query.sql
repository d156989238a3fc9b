-- SPDX-License-Identifier: Apache-2.0
-- execute ledger.list_query(t, filters, true) into items, next using …
-- The text of a page of the feed.  $1 horizon, $4 $5 after (entry, begin), $6
-- limit + 1; $8 and the filters' own: ledger.list_filter.  Answers the items and the
-- cursor.
create or replace function ledger.list_query(t ledger.target, p_filters text,
    p_after boolean)
returns text
language plpgsql stable
as $$
begin
	return format($q$
		select array_agg(l.item order by l.place)
		    filter (where l.place < $6),
		    max(format('%%s.%%s.%%s', $1, l.entry, l.begun))
		    filter (where l.place = $6 - 1 and l.more)
		from (select r.entry, lower(r.in_force) as begun,
		        row_number() over w as place,
		        lead(r.entry) over w is not null as more,
		        %s as item
		    from (select r.* from ledger.%I r where %s
		        order by r.entry, lower(r.in_force) limit $6) r
		    window w as (order by r.entry, lower(r.in_force))) l $q$,
	    ledger.item_expression(t), t.relation, p_filters
	    || case when p_after then ' and r.entry >= $4
	        and (r.entry, lower(r.in_force)) > ($4, $5)' else '' end);
end
$$;
alter function ledger.list_query(ledger.target, text, boolean)
	owner to rr_owner;
revoke all on function ledger.list_query(ledger.target, text, boolean)
	from public;
grant execute on function ledger.list_query(ledger.target, text, boolean)
	to rr_reader;
