-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.column_of('pilot') where not given;
-- Columns of a fact table: type as value_fits wants it; given: the ledger sets
-- it, a body may not; unit: a reference to org.unit.
create or replace function ledger.column_of(p_relation text)
returns table (name text, type text, required boolean, given boolean,
	unit boolean)
language plpgsql stable
as $$
begin
	return query
	select a.attname::text, format_type(a.atttypid, a.atttypmod),
	    a.attnotnull and not a.atthasdef,
	    a.attgenerated <> '' or a.attname in ('entry', 'version',
	    'in_force', 'approved_at', 'closed_at', 'origin'),
	    exists (select from pg_constraint k where k.conrelid = a.attrelid
	        and k.contype = 'f' and k.conkey = array[a.attnum]
	        and k.confrelid = 'org.unit'::regclass)
	from pg_attribute a
	where a.attrelid = format('ledger.%I', p_relation)::regclass
	and a.attnum > 0 and not a.attisdropped
	order by a.attnum;
end
$$;
alter function ledger.column_of(text) owner to rr_owner;
revoke all on function ledger.column_of(text) from public;
grant execute on function ledger.column_of(text) to rr_writer, rr_reader;
