-- SPDX-License-Identifier: Apache-2.0
-- select ledger.migrate_end();	-- by the migrator, last
-- The indexes that the ledger's list reads, of every module alike: words (on the
-- very text that it compares: a form or a function that changed gets a new one,
-- since the old one would be stale), periods, and subjects, also those that are no
-- longer in force; and those that the ledger's notes
-- are made by, of every table: what began and what ended.  A new module names none.
create or replace function ledger.migrate_end()
returns void
language plpgsql volatile
as $$
declare
	t	ledger.target;
	how	text := (select string_agg(p.prosrc, '' order by p.proname)
		    from pg_proc p where p.oid in ('ops.bigrams(text)'::regprocedure,
		    'ops.search_fold(text)'::regprocedure));
	words	text;
	name	text;
	old	text;
	r	text;
begin
	for r in select c.relname from pg_class c
	    join pg_attribute a on a.attrelid = c.oid and a.attname = 'in_force'
	    where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
	    order by c.relname loop
		execute format('create index if not exists %I
		    on ledger.%I (lower(in_force))', r || '_begun', r);
		execute format('create index if not exists %I
		    on ledger.%I (upper(in_force)) where not upper_inf(in_force)',
		    r || '_ended', r);
	end loop;
	-- what stood at a horizon may have ended since: the index of what is in
	-- force does not tell, and every line of a page asks
	for t in select x.* from ledger.target x where not exists (
	    select from pg_index i join pg_attribute a on a.attrelid = i.indrelid
	        and a.attnum = i.indkey[0]
	    where i.indrelid = ('ledger.' || x.relation)::regclass
	    and i.indpred is null and a.attname = x.key[1])
	    order by x.relation loop
		execute format('create index %I on ledger.%I (%s)',
		    t.relation || '_of_key', t.relation, (select string_agg(
		    quote_ident(k), ', ' order by n)
		    from unnest(t.key) with ordinality u (k, n)));
	end loop;
	for t in select x.* from ledger.target x
	    where x.rows_field is null order by x.module loop
		words := ledger.search_text(t, t.relation);
		name := t.relation || '_words_' || left(md5(words || how), 8);
		for old in select i.relname from pg_class i
		    join pg_namespace n on n.oid = i.relnamespace
		    where n.nspname = 'ledger' and i.relkind = 'i'
		    and i.relname ~ ('^' || t.relation || '_words_[0-9a-f]{8}$')
		    and i.relname is distinct from name loop
			execute format('drop index ledger.%I', old);
		end loop;
		if words is not null then
			execute format('create index if not exists %I
			    on ledger.%I using gin (ops.bigrams(%s))',
			    name, t.relation, words);
		end if;
		execute case when exists (select
		    from ledger.column_of(t.relation) c where c.name = 'period')
		    then format('create index if not exists %I
		        on ledger.%I (period, entry)',
		        t.relation || '_of_period', t.relation)
		    else format('create index if not exists %I
		        on ledger.%I (approved_at)',
		        t.relation || '_by_approval', t.relation) end;
	end loop;
end
$$;
alter function ledger.migrate_end() owner to rr_owner;
revoke all on function ledger.migrate_end() from public;
