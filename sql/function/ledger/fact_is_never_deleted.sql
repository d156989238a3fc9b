-- SPDX-License-Identifier: Apache-2.0
-- Trigger of every fact table and of the horizons: what was approved is closed,
-- never deleted, and a horizon that was read at stays where it is.
create or replace function ledger.fact_is_never_deleted()
returns trigger
language plpgsql
as $$
begin
	raise exception 'a fact is never deleted' using errcode = 'RF002',
	    table = tg_table_name, constraint = 'fact_is_never_deleted';
end
$$;
alter function ledger.fact_is_never_deleted() owner to rr_owner;
revoke all on function ledger.fact_is_never_deleted() from public;

do $$
declare
	t	regclass;
begin
	for t in select a.attrelid from pg_attribute a
	    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
	    where c.relnamespace = 'ledger'::regnamespace
	    and a.attname = 'in_force' loop
		execute format('create or replace trigger fact_is_never_deleted
		    before delete or truncate on %s for each statement
		    execute function ledger.fact_is_never_deleted()', t);
	end loop;
end
$$;
create or replace trigger horizon_never_moves
	before update or delete or truncate on ledger.horizon
	for each statement execute function ledger.fact_is_never_deleted();
