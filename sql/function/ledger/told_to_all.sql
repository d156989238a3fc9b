-- SPDX-License-Identifier: Apache-2.0
-- select ledger.told_to_all('risk_event', 17, 5);	-- true; never null
-- Whether everybody may know of what one approval did to the ledger: not where it
-- began or ended nothing but facts that are for those concerned alone
-- (ledger.proof_clause).  Plan: the entry's rows by <table>_entry.
create or replace function ledger.told_to_all(p_module text, p_entry bigint,
    p_approval bigint)
returns boolean
language plpgsql stable
as $$
declare
	t	ledger.target;
	told	boolean;
begin
	select * into t from ledger.target x
	where x.module = p_module and x.proof is not null;
	if not found then
		return true;
	end if;
	execute format('select coalesce(bool_or(%s), false)
	    from ledger.%I r where r.entry = $1
	    and $2 in (lower(r.in_force), upper(r.in_force))',
	    ledger.proof_clause(t, 'r', ''''''), t.relation)
	into told using p_entry, p_approval;
	return told;
end
$$;
alter function ledger.told_to_all(text, bigint, bigint) owner to rr_owner;
revoke all on function ledger.told_to_all(text, bigint, bigint) from public;
grant execute on function ledger.told_to_all(text, bigint, bigint) to rr_writer;
