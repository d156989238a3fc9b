-- SPDX-License-Identifier: Apache-2.0
-- select * from report.ledger_rows(0, 17);
--     -- 3 | achievement | begin | 1000 | 1 | U500103 | 9f86…
-- What began and what ended in the ledger by approvals after the one and up to
-- the other, with the hash of what stands there.  Of a row its end alone is ever
-- written, so a beginning is hashed without it; members that are null stay away,
-- so that a column added later changes no hash.
-- The time zone is fixed since times are hashed as text.
-- Plan: of each table _begun and _ended (ledger.migrate_end); 140,000 rows 1.5 s.
create or replace function report.ledger_rows(p_after bigint, p_upto bigint)
returns table (number bigint, relation text, what text, entry bigint,
    version int, unit text, hash text)
language plpgsql stable
set timezone = 'UTC'
set work_mem = '64MB'
as $$
declare
	t	record;
begin
	for t in select c.relname::text as name, '{in_force,closed_at}'::text[]
	    || array_agg(a.attname::text) filter (where a.attgenerated <> '')
	    as drop, array_agg(a.attname::text) as has
	    from pg_class c join pg_attribute a on a.attrelid = c.oid
	        and a.attnum > 0 and not a.attisdropped
	    where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
	    group by c.relname having bool_or(a.attname = 'in_force')
	    order by c.relname loop
		return query execute format($q$
		with e as (select lower(t.in_force) as number, 'begin' as what,
		        %2$s as entry, %3$s as version, %4$s as unit,
		        jsonb_strip_nulls(to_jsonb(t) - $3)::text as said
		    from ledger.%1$I t
		    where lower(t.in_force) > $1 and lower(t.in_force) <= $2
		    union all
		    select upper(t.in_force), 'end', %2$s, %3$s, %4$s,
		        extract(epoch from t.closed_at)::text
		    from ledger.%1$I t where not upper_inf(t.in_force)
		    and upper(t.in_force) > $1 and upper(t.in_force) <= $2),
		g as (select e.number, e.what, e.entry, e.version, e.unit,
		        array_agg(e.said) as said
		    from e group by 1, 2, 3, 4, 5)
		select g.number, %1$L::text, g.what, g.entry, g.version, g.unit,
		    encode(sha256(convert_to(case cardinality(g.said)
		        when 1 then g.said[1] else (select string_agg(x, E'\n'
		        order by x) from unnest(g.said) x) end, 'UTF8')), 'hex')
		from g $q$, t.name,
		    case when t.has && '{entry,subject}' then format(
		        'coalesce(%s, 0)::bigint', (select string_agg('t.' || c, ', ')
		        from unnest('{entry,subject}'::text[]) c
		        where c = any(t.has))) else '0::bigint' end,
		    case when 'version' = any(t.has)
		        then 'coalesce(t.version, 0)' else '0' end,
		    case when 'unit' = any(t.has)
		        then 'coalesce(t.unit, '''')' else '''''::text' end)
		using p_after, p_upto, t.drop;
	end loop;
end
$$;
alter function report.ledger_rows(bigint, bigint) owner to rr_owner;
revoke all on function report.ledger_rows(bigint, bigint) from public;
grant execute on function report.ledger_rows(bigint, bigint) to rr_reader;
