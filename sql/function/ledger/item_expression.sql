-- SPDX-License-Identifier: Apache-2.0
-- select ledger.item_expression(t);	-- SQL over a row r of t's relation
-- One fact of the feed: its columns under their own names, from/to as approval
-- numbers, its lists as they stood at the horizon ($1) or, of a row that has
-- ended, at its end, the title of what it is about and, by name, what it refers to.
create or replace function ledger.item_expression(t ledger.target)
returns text
language plpgsql stable
as $$
declare
	c	ledger.target;
	lists	text;
	aside	text := '';
begin
	lists := coalesce(', ''subject_title'', '
	    || ledger.subject_title_sql(t, 'r'), '')
	    || coalesce(', ''links'', ' || ledger.links_sql(t), '');
	for c in select x.* from ledger.target x where x.module = t.module
	    and x.rows_field is not null order by x.position loop
		lists := lists || format($q$, %L, (select coalesce(jsonb_agg(
		    to_jsonb(k) - '{entry,version,in_force}'::text[]
		    - '{approved_at,closed_at,origin}'::text[]
		    - %L::text[] order by k.%I), '[]') from ledger.%I k
		    where k.in_force @> least($1, upper(r.in_force) - 1) and %s)$q$,
		    c.rows_field, array_remove(c.key, c.row_key), c.row_key,
		    c.relation, (select string_agg(format('k.%1$I = r.%1$I', n),
		    ' and ') from unnest(array_remove(c.key, c.row_key)) n));
	end loop;
	if t.beside is not null then
		aside := format($q$, %L, (select jsonb_build_object('reason',
		    b.reason, 'unit', b.unit, 'from', lower(b.in_force),
		    'approved_at', b.approved_at) from ledger.%I b
		    where b.%I = r.%I and b.in_force @> $1)$q$,
		    replace(t.beside, t.relation || '_', ''), t.beside,
		    t.subject_column, t.subject_column);
	end if;
	return format($q$ (to_jsonb(r) - 'in_force' || jsonb_build_object(
	    'from', lower(r.in_force), 'to', case when upper(r.in_force) <= $1
	    then upper(r.in_force) end, 'closed_at', case
	    when upper(r.in_force) <= $1 then r.closed_at end %s%s))::json $q$,
	    lists, aside);
end
$$;
alter function ledger.item_expression(ledger.target) owner to rr_owner;
revoke all on function ledger.item_expression(ledger.target) from public;
grant execute on function ledger.item_expression(ledger.target) to rr_reader;
