-- SPDX-License-Identifier: Apache-2.0
-- execute ledger.list_query(t, false, true, true) into items, next using …
-- The text of a page of the feed: built from the filters given, since one text
-- with "is null or" would use no index.  $1 horizon, $2 changed since, $3 unit,
-- $4 $5 after (entry, begin), $6 limit + 1.  Answers the items and the cursor.
create or replace function ledger.list_query(t ledger.target,
    p_changes boolean, p_unit boolean, p_after boolean)
returns text
language plpgsql stable
as $$
declare
	filters	text := 'lower(r.in_force) <= $1';
begin
	if p_changes then
		filters := filters || ' and (lower(r.in_force) > $2
		    or upper(r.in_force) > $2 and upper(r.in_force) <= $1)';
	else
		filters := filters || ' and r.in_force @> $1';
	end if;
	if p_unit then
		filters := filters || ' and r.unit = $3';
	end if;
	if p_after then
		filters := filters || ' and r.entry >= $4
		    and (r.entry, lower(r.in_force)) > ($4, $5)';
	end if;
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
	    ledger.item_expression(t), t.relation, filters);
end
$$;
alter function ledger.list_query(ledger.target, boolean, boolean, boolean)
	owner to rr_owner;
revoke all on function ledger.list_query(ledger.target, boolean, boolean,
	boolean) from public;
grant execute on function ledger.list_query(ledger.target, boolean, boolean,
	boolean) to rr_reader;
