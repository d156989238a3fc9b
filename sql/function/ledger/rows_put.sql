-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.rows_put('pilot_unit', '{pilot,unit}', '{pilot}',
--     '{"pilot": 17}', array['{"pilot": 17, "unit": "U500103", …}'], 5, true);
-- After it, with approval 5, the rows in force of p_within (the values of the
-- columns p_scope) are these.  Where p_keep, a row in force that says the same
-- stays as it is: a district that goes on taking part keeps its row.
create or replace function ledger.rows_put(p_relation text, p_key text[],
    p_scope text[], p_within jsonb, p_rows jsonb[], p_approval bigint,
    p_keep boolean)
returns void
language plpgsql volatile
as $$
declare
	columns	text;
	scope	text;
	same	text;
	aside	text[] := '{entry,version,in_force,approved_at,closed_at,origin}';
begin
	aside := array(select unnest(aside) except select unnest(p_key));
	select string_agg(quote_ident(c.name), ', ') into columns
	from ledger.column_of(p_relation) c
	where c.name not in ('approved_at', 'closed_at') and not exists (select
	    from pg_attribute a where a.attname = c.name and a.attgenerated <> ''
	    and a.attrelid = format('ledger.%I', p_relation)::regclass);
	select string_agg(format('o.%1$I = b.%1$I', s), ' and ') into scope
	from unnest(p_scope) s;
	select string_agg(format('o.%1$I = r.%1$I', k), ' and ') into same
	from unnest(p_key) k;
	execute format('update ledger.%1$I o
	    set in_force = int8range(lower(o.in_force), $1)
	    from jsonb_populate_record(null::ledger.%1$I, $2) b
	    where upper_inf(o.in_force) and %2$s and not ($5 and exists (select
	        from unnest($3) n, jsonb_populate_record(null::ledger.%1$I, n) r
	        where to_jsonb(r) - $4 = to_jsonb(o) - $4))', p_relation, scope)
	using p_approval, p_within, p_rows, aside, p_keep;
	execute format('insert into ledger.%1$I (%2$s) select %2$s
	    from unnest($1) n, jsonb_populate_record(null::ledger.%1$I, n) r
	    where not exists (select from ledger.%1$I o
	        where upper_inf(o.in_force) and %3$s)', p_relation, columns, same)
	using p_rows;
end
$$;
alter function ledger.rows_put(text, text[], text[], jsonb, jsonb[], bigint,
	boolean) owner to rr_owner;
revoke all on function ledger.rows_put(text, text[], text[], jsonb, jsonb[],
	bigint, boolean) from public;
grant execute on function ledger.rows_put(text, text[], text[], jsonb, jsonb[],
	bigint, boolean) to rr_writer;
