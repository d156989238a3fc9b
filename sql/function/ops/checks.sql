-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.checks();	-- check | finding; no row: everything holds
-- Runs every function SCHEMA.check_*() returns setof text of our schemas: one
-- rule each, one line for each thing that breaks it.
create or replace function ops.checks()
returns table ("check" text, finding text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	f	record;
begin
	for f in select n.nspname, p.proname from pg_proc p
	    join pg_namespace n on n.oid = p.pronamespace
	    where n.nspname in ('org', 'flow', 'filing', 'ledger', 'report',
	    'ops') and p.proname like 'check\_%' and p.pronargs = 0
	    and p.proretset and p.prorettype = 'text'::regtype
	    order by 1, 2 loop
		return query execute format('select %L, x from %I.%I() x',
		    f.nspname || '.' || f.proname, f.nspname, f.proname);
	end loop;
end
$$;
alter function ops.checks() owner to rr_owner;
revoke all on function ops.checks() from public;
grant execute on function ops.checks() to rr_worker, rr_writer;
