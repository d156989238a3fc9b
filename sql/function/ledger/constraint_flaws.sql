-- SPDX-License-Identifier: Apache-2.0
-- select ledger.constraint_flaws('pilot', '{"level": "national", …}',
--     '{document_date}', '/');
-- Every check constraint of the table that the row would break, all at once,
-- evaluated as the table itself would; those over a column that is skipped (bad
-- already, or not known yet) are left alone.  The comment on a constraint is
-- what people read.
create or replace function ledger.constraint_flaws(p_relation text,
    p_row jsonb, p_skip text[], p_prefix text)
returns jsonb
language plpgsql stable
as $$
declare
	k	record;
	holds	boolean;
	flaws	jsonb := '[]';
begin
	for k in select c.conname::text as name, c.conrelid,
	    pg_get_expr(c.conbin, c.conrelid) as expression,
	    coalesce(obj_description(c.oid, 'pg_constraint'),
	    '不符合填报要求') as words, n.names,
	    coalesce((select max(f) from unnest(n.names) f where c.conname
	        like format('%s\_%s%%', p_relation, replace(f, '_', '\_'))),
	        n.names[cardinality(n.names)]) as field
	    from pg_constraint c, lateral (select array_agg(a.attname::text
	        order by a.attnum) as names from pg_attribute a
	        where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) n
	    where c.contype = 'c'
	    and c.conrelid = format('ledger.%I', p_relation)::regclass
	    and not n.names && p_skip
	    order by c.conname loop
		execute format('select %s from jsonb_populate_record(
		    null::%s, $1)', k.expression, k.conrelid::regclass)
		into holds using p_row;
		if not holds then
			flaws := flaws || ledger.flaw(p_prefix, k.field, k.name,
			    k.words);
		end if;
	end loop;
	return flaws;
end
$$;
alter function ledger.constraint_flaws(text, jsonb, text[], text)
	owner to rr_owner;
revoke all on function ledger.constraint_flaws(text, jsonb, text[], text)
	from public;
grant execute on function ledger.constraint_flaws(text, jsonb, text[], text)
	to rr_writer;
