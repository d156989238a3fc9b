-- SPDX-License-Identifier: Apache-2.0
-- Trigger of every fact table: of a row only its end is ever written.  The
-- argument names generated columns, which a BEFORE trigger sees as null.
create or replace function ledger.fact_is_never_rewritten()
returns trigger
language plpgsql
as $$
declare
	ends	text[] := '{in_force,closed_at}' || tg_argv[0]::text[];
begin
	if to_jsonb(old) - ends <> to_jsonb(new) - ends then
		raise exception 'a fact is never rewritten'
		    using errcode = 'RF002', table = tg_table_name,
		    constraint = 'fact_is_never_rewritten';
	end if;
	return new;
end
$$;
alter function ledger.fact_is_never_rewritten() owner to rr_owner;
revoke all on function ledger.fact_is_never_rewritten() from public;

do $$
declare
	t	regclass;
	made	text[];
begin
	for t, made in select c.oid, coalesce(array_agg(a.attname::text)
	    filter (where a.attgenerated <> ''), '{}')
	    from pg_class c join pg_attribute a on a.attrelid = c.oid
	    where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
	    and a.attnum > 0 and not a.attisdropped
	    group by c.oid having bool_or(a.attname = 'in_force') loop
		execute format('create or replace trigger fact_is_never_rewritten
		    before update on %s for each row execute function
		    ledger.fact_is_never_rewritten(%L)', t, made);
	end loop;
end
$$;
