-- SPDX-License-Identifier: Apache-2.0
-- select ledger.links_sql(t);	-- SQL over a row r of t's relation
-- What a fact refers to, by name: [{"id": 100, "title": "市委深改委第12次会议…",
-- "module", "module_label", "unit"}, …]; as the others' facts stood last at the
-- horizon ($1), where the reader is told of them ($8: ledger.proof_clause).  Null
-- where its form refers to nothing.  A field that may name filings of any module
-- asks all of their ledgers, each by its index.
create or replace function ledger.links_sql(t ledger.target)
returns text
language plpgsql stable
as $$
declare
	ids	text;
	named	text;
begin
	select string_agg(x.text_, ' union ') into ids
	from (select format('select r.%I', f ->> 'name') as text_
	    from flow.form o, json_array_elements(o.form -> 'fields') f
	    where o.module = t.module and o.current and f ->> 'type' = 'entry'
	    union all
	    select format('select k.%I from ledger.%I k where %s
	        and k.in_force @> least($1, upper(r.in_force) - 1)',
	        g ->> 'name', c.relation, (select string_agg(format(
	        'k.%1$I = r.%1$I', n), ' and ')
	        from unnest(array_remove(c.key, c.row_key)) n))
	    from flow.form o, json_array_elements(o.form -> 'fields') f
	    join ledger.target c on c.module = t.module
	        and c.rows_field = f ->> 'name'
	    cross join json_array_elements(case json_typeof(f -> 'fields')
	        when 'array' then f -> 'fields' else '[]' end) g
	    where o.module = t.module and o.current
	    and g ->> 'type' = 'entry') x;
	select string_agg(format($q$(select p.entry, p.unit, %L as module,
	    %L as label, %s as title from (select x.* from ledger.%I x
	        where x.entry = i.id and lower(x.in_force) <= $1
	        order by x.approved_at desc limit 1) p %s)$q$,
	    m.module, m.label, case when m.title_field is not null
	        then format('p.%I', m.title_field)
	        when x.words is not null then format('%s(to_jsonb(p), %s)',
	        x.words::regproc, coalesce(ledger.subject_title_sql(x, 'p'),
	        'null'))
	        else format('%L || p.entry || %L', m.label || ' ', ' 号') end,
	    x.relation, 'where ' || ledger.proof_clause(x, 'p', '$8')),
	    ' union all ') into named
	from ledger.target x join flow.module m on m.module = x.module
	where x.rows_field is null
	and (m.module in (select coalesce(e ->> 'entry_module', m.module)
	    from flow.form o, jsonb_path_query(o.form::jsonb,
	        '$.fields[*].** ? (@.type == "entry")') e
	    where o.module = t.module and o.current));
	return case when ids is not null then format($q$(select coalesce(jsonb_agg(jsonb_build_object('id',
	    l.entry, 'title', l.title, 'module', l.module, 'module_label',
	    l.label, 'unit', l.unit) order by l.entry), '[]')
	    from (%s) i (id), lateral (%s) l)$q$, ids, named) end;
end
$$;
alter function ledger.links_sql(ledger.target) owner to rr_owner;
revoke all on function ledger.links_sql(ledger.target) from public;
grant execute on function ledger.links_sql(ledger.target) to rr_reader;
