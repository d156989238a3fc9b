-- SPDX-License-Identifier: Apache-2.0
-- select ledger.search_clause(t, '渝中 更新');	-- ' and (…) and (…)'
-- SQL over a fact r: every word stands in its names and numbers, in those of
-- what it is about, or names its unit.  $1 is the horizon.
create or replace function ledger.search_clause(t ledger.target, p_text text)
returns text
language plpgsql stable
as $$
declare
	about	ledger.target := ledger.subject_target(t);
	clause	text := '';
	w	text;
	units	text[];
begin
	for w in select s.w from regexp_split_to_table(ops.search_fold(p_text),
	    '\s+') with ordinality s(w, n) where s.w <> '' order by n limit 8 loop
		select array_agg(u.unit) into units from org.unit u
		where position(w in u.name) > 0 or position(w in u.short) > 0;
		clause := clause || ' and (' || ledger.search_match(t, 'r', w)
		    || case when units is null then '' else
		    format(' or r.unit = any (%L::text[])', units) end
		    || case when about.module is null then '' else format(
		    ' or r.%I in (select p.%I from ledger.%I p
		        where p.in_force @> $1 and %s)', t.subject_column,
		    about.subject_column, about.relation,
		    ledger.search_match(about, 'p', w)) end || ')';
	end loop;
	return clause;
end
$$;
alter function ledger.search_clause(ledger.target, text) owner to rr_owner;
revoke all on function ledger.search_clause(ledger.target, text) from public;
grant execute on function ledger.search_clause(ledger.target, text)
	to rr_reader;
