-- SPDX-License-Identifier: Apache-2.0
-- select ledger.preview_base();	-- 4611686018427387904
-- Every approval has a number up to this; what a preview tries, beyond it.  So a
-- read at this horizon sees all that was approved and nothing that is tried, and
-- one at the end of numbers sees both.
create or replace function ledger.preview_base()
returns bigint
language sql immutable
as $$
	select 4611686018427387904
$$;
alter function ledger.preview_base() owner to rr_owner;
revoke all on function ledger.preview_base() from public;
grant execute on function ledger.preview_base() to rr_writer, rr_reader;

-- No fact of a preview stays, in whatever table (a_preview_never_stays.sql).
do $$
declare
	t	regclass;
begin
	for t in select a.attrelid from pg_attribute a
	    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
	    where c.relnamespace = 'ledger'::regnamespace
	    and a.attname = 'in_force' and not exists (select
	        from pg_trigger g where g.tgrelid = a.attrelid
	        and g.tgname = 'a_preview_never_stays') loop
		execute format('create constraint trigger a_preview_never_stays
		    after insert or update on %1$s
		    deferrable initially deferred for each row
		    when (lower(new.in_force) > %2$s
		        or upper(new.in_force) > %2$s)
		    execute function ledger.a_preview_never_stays()',
		    t, ledger.preview_base());
	end loop;
end
$$;
