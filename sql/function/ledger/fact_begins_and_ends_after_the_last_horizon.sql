-- SPDX-License-Identifier: Apache-2.0
-- Trigger of every fact table: a row begins, once, and ends, once, each with
-- the number of an approval later than every horizon and really drawn.
-- So a read at a horizon gives the same rows for ever, whoever wrote the effect.
-- The business clock is noted beside it, never the writer's own word.
-- What a preview tries has numbers beyond all approvals; it keeps no horizon
-- waiting, for it never commits: a_preview_never_stays.
create or replace function ledger.fact_begins_and_ends_after_the_last_horizon()
returns trigger
language plpgsql volatile
as $$
declare
	number	bigint;
begin
	if not coalesce(coalesce(upper(new.in_force), lower(new.in_force))
	    > ledger.preview_base(), false) then
		perform pg_advisory_xact_lock_shared(785);
	end if;
	if tg_op = 'INSERT' and upper_inf(new.in_force)
	    and lower_inc(new.in_force) then
		number := lower(new.in_force);
		new.approved_at := ops.now();
		new.closed_at := null;
	elsif tg_op = 'UPDATE' and upper_inf(old.in_force)
	    and lower(new.in_force) = lower(old.in_force) then
		number := upper(new.in_force);
		new.closed_at := ops.now();
	end if;
	if number is null
	    or number <= (select max(h.number) from ledger.horizon h)
	    or number > (select s.last_value from ledger.approval s)
	    and number <= ledger.preview_base() then
		raise exception 'a fact begins and ends after the last horizon'
		    using errcode = 'RF002', table = tg_table_name, constraint =
		    'fact_begins_and_ends_after_the_last_horizon';
	end if;
	return new;
end
$$;
alter function ledger.fact_begins_and_ends_after_the_last_horizon()
	owner to rr_owner;
revoke all on function ledger.fact_begins_and_ends_after_the_last_horizon()
	from public;

do $$
declare
	t	regclass;
begin
	for t in select a.attrelid from pg_attribute a
	    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
	    where c.relnamespace = 'ledger'::regnamespace
	    and a.attname = 'in_force' loop
		execute format('create or replace trigger
		    fact_begins_and_ends_after_the_last_horizon
		    before insert or update on %s for each row execute function
		    ledger.fact_begins_and_ends_after_the_last_horizon()', t);
	end loop;
end
$$;
