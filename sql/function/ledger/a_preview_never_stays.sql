-- SPDX-License-Identifier: Apache-2.0
-- Trigger of every fact table, at the end of a transaction: what a preview tried
-- must have been undone by then, so that nobody can keep a fact that nobody
-- approved, whatever the author of a door forgets.  The number is that of
-- preview_base.sql, which is read after this file.
create or replace function ledger.a_preview_never_stays()
returns trigger
language plpgsql
as $$
begin
	raise exception 'a preview never stays' using errcode = 'RF002',
	    table = tg_table_name, constraint = 'a_preview_never_stays';
end
$$;
alter function ledger.a_preview_never_stays() owner to rr_owner;
revoke all on function ledger.a_preview_never_stays() from public;

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
		    t, '4611686018427387904');
	end loop;
end
$$;
