-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_flaws(e);	-- no row: it may be submitted
-- What form, module and files have against the version worked on, but for what is
-- waived for a row of a migration; and where they have nothing, whether
-- the ledger would take it, so that what passes here can be approved.
create or replace function filing.entry_flaws(e filing.entry)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	flaws	filing.flaw[] := array(select f from filing.entry_flaws_all(e) f);
begin
	if cardinality(flaws) > 0 and filing.migrated(e.entry, e.version) then
		flaws := array(select f from unnest(flaws) f
		    where not filing.migration_waives(f.code));
	end if;
	if cardinality(flaws) > 0 then
		return query select * from unnest(flaws);
		return;
	end if;
	return query select '/body' || (x ->> 'pointer'), x ->> 'code',
	    x ->> 'detail'
	from filing.version v, jsonb_array_elements(ledger.fact_check(e.module,
	    v.body, e.period)) x
	where v.entry = e.entry and v.version = e.version;
end
$$;
alter function filing.entry_flaws(filing.entry) owner to rr_owner;
revoke all on function filing.entry_flaws(filing.entry) from public;
grant execute on function filing.entry_flaws(filing.entry) to rr_writer;
