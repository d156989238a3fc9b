-- SPDX-License-Identifier: Apache-2.0
-- select * from report.ledger_lines(0, 17);
--     -- 120 | 3 achievement begin 1000 1 U500103 9f86…⏎…
-- The notes of a stretch of the ledger, a line each; null for none.
-- Plan: ledger_seal_pkey from the one to the other, in its order.
create or replace function report.ledger_lines(p_after bigint, p_upto bigint)
returns table (rows bigint, lines text)
language plpgsql stable
as $$
begin
	return query
	select count(*), string_agg(concat_ws(' ', s.number, s.relation, s.what,
	    s.entry, s.version, s.unit, s.hash), E'\n')
	from (select * from report.ledger_seal x
	    where x.number > p_after and x.number <= p_upto
	    order by x.number, x.relation, x.what, x.entry, x.version, x.unit) s;
end
$$;
alter function report.ledger_lines(bigint, bigint) owner to rr_owner;
revoke all on function report.ledger_lines(bigint, bigint) from public;
grant execute on function report.ledger_lines(bigint, bigint) to rr_reader;
