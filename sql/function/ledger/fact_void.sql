-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.fact_void('pilot', 17, 5);
-- With approval 5 nothing of the entry is in force any more; of a subject (a
-- pilot) nothing that hangs on it either: states, results, suspension.
create or replace function ledger.fact_void(p_module text, p_entry bigint,
    p_approval bigint)
returns void
language plpgsql volatile
as $$
declare
	r	record;
begin
	for r in select x.relation, 'entry' as by_column from ledger.target x
	    where x.module = p_module
	    union select c.relname, x.subject_column from ledger.target x
	    join pg_attribute a on a.attname = x.subject_column
	    and a.atttypid = 'int8'::regtype
	    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
	    and c.relnamespace = 'ledger'::regnamespace
	    where x.module = p_module and x.subject_from = 'entry' loop
		execute format('update ledger.%I
		    set in_force = int8range(lower(in_force), $2)
		    where %I = $1 and upper_inf(in_force)', r.relation,
		    r.by_column)
		using p_entry, p_approval;
	end loop;
end
$$;
alter function ledger.fact_void(text, bigint, bigint) owner to rr_owner;
revoke all on function ledger.fact_void(text, bigint, bigint) from public;
grant execute on function ledger.fact_void(text, bigint, bigint) to rr_writer;
