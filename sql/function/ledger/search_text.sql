-- SPDX-License-Identifier: Apache-2.0
-- select ledger.search_text(t, 'r');	-- "coalesce(r.name, '') || ' ' || …"
-- SQL over a fact r: what of it is searched, its names and numbers, by the form
-- in use.  Null where there are none.  An index is built on the same text, so it
-- uses nothing that a setting may change.
create or replace function ledger.search_text(t ledger.target, p_row text)
returns text
language sql stable
as $$
	select string_agg(format('coalesce(%I.%I, '''')', p_row,
	    x.f ->> 'name'), ' || '' '' || ' order by x.n)
	from flow.form m, json_array_elements(m.form -> 'fields')
	    with ordinality x(f, n)
	join pg_attribute a on a.attname = x.f ->> 'name'
	    and a.attnum > 0 and not a.attisdropped
	where m.module = t.module and m.current
	and x.f ->> 'type' in ('text', 'document_number')
	and a.attrelid = to_regclass(format('ledger.%I', t.relation))
	and a.atttypid = 'text'::regtype
$$;
alter function ledger.search_text(ledger.target, text) owner to rr_owner;
revoke all on function ledger.search_text(ledger.target, text) from public;
grant execute on function ledger.search_text(ledger.target, text) to rr_reader;
