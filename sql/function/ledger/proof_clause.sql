-- SPDX-License-Identifier: Apache-2.0
-- select ledger.proof_clause(t, 'r', '$8');
--	-- ($8 is null or r.caused_by_reform or r.unit = $8 or exists (…))
-- SQL over a fact: whether it is told to a reader whose unit p_own is
-- (org.own_unit), as SQL.  What was not proved is for those concerned (X58): the
-- office, who filed it, whom it names.  Null where everything is told to everybody.
create or replace function ledger.proof_clause(t ledger.target, p_alias text,
    p_own text)
returns text
language plpgsql stable
as $$
begin
	return (select format('(%3$s is null or %1$I.%2$I or %1$I.unit = %3$s%4$s)',
	    p_alias, t.proof, p_own, (select string_agg(format(' or exists (select
	    from ledger.%I k where k.entry = %I.entry and k.unit = %s)',
	    c.relation, p_alias, p_own), '') from ledger.target c
	    where c.module = t.module and c.row_key = 'unit'))
	where t.proof is not null);
end
$$;
alter function ledger.proof_clause(ledger.target, text, text)
	owner to rr_owner;
revoke all on function ledger.proof_clause(ledger.target, text, text)
	from public;
grant execute on function ledger.proof_clause(ledger.target, text, text)
	to rr_reader, rr_writer;
