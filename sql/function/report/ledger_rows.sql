-- SPDX-License-Identifier: Apache-2.0
-- select * from report.ledger_rows(0, 17);
--     -- 3 | achievement | begin | 1000 | 1 | U500103 | 9f86…
-- What began and what ended in the ledger by approvals after the one and up to
-- the other, with the hash of what stands there.  Of a row its end alone is ever
-- written, so a beginning is hashed without it; members that are null stay away,
-- so that a column added later changes no hash.
-- The time zone is fixed since times are hashed as text.
-- Plan: one pass over each table.
create or replace function report.ledger_rows(p_after bigint, p_upto bigint)
returns table (number bigint, relation text, what text, entry bigint,
    version int, unit text, hash text)
language plpgsql stable
set timezone = 'UTC'
as $$
declare
	t	record;
begin
	for t in select c.relname::text as name, '{in_force,closed_at}'::text[]
	    || array_agg(a.attname::text) filter (where a.attgenerated <> '')
	    as drop
	    from pg_class c join pg_attribute a on a.attrelid = c.oid
	        and a.attnum > 0 and not a.attisdropped
	    where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
	    group by c.relname having bool_or(a.attname = 'in_force')
	    order by c.relname loop
		return query execute format($q$
		with r as materialized (
			select lower(t.in_force) as begun,
			    upper(t.in_force) as ended,
			    extract(epoch from t.closed_at)::text as closed,
			    jsonb_strip_nulls(to_jsonb(t) - $3) as j
			from ledger.%1$I t where lower(t.in_force) <= $2
			and (lower(t.in_force) > $1 or upper(t.in_force) > $1)),
		e as (select begun as number, 'begin' as what, j, j::text as said
		    from r where begun > $1
		    union all
		    select ended, 'end', j, closed from r
		    where ended > $1 and ended <= $2)
		select e.number, %1$L::text, e.what,
		    coalesce(e.j ->> 'entry', e.j ->> 'subject', '0')::bigint,
		    coalesce(e.j ->> 'version', '0')::int,
		    coalesce(e.j ->> 'unit', ''),
		    encode(sha256(convert_to(string_agg(e.said, E'\n'
		        order by e.said), 'UTF8')), 'hex')
		from e group by 1, 3, 4, 5, 6 $q$, t.name)
		using p_after, p_upto, t.drop;
	end loop;
end
$$;
alter function report.ledger_rows(bigint, bigint) owner to rr_owner;
revoke all on function report.ledger_rows(bigint, bigint) from public;
grant execute on function report.ledger_rows(bigint, bigint) to rr_reader;
