-- SPDX-License-Identifier: Apache-2.0
-- select * from report.ledger_differences(17);
--     -- achievement | 1000 | 1 | U500103 | changed
-- The rows of the ledger, begun or ended by that horizon, that are not what was
-- noted of them: changed, gone, or there without a note (added).  Only what has
-- been noted is asked about.
-- Plan: every row hashed once more, 100,000 in 1 s.
create or replace function report.ledger_differences(p_horizon bigint)
returns table (relation text, entry bigint, version int, unit text, how text)
language plpgsql stable
as $$
declare
	upto	bigint := least(p_horizon, greatest((select max(s.number)
		    from report.ledger_seal s), (select max(b.upto)
		    from report.ledger_block b)));
begin
	return query
	select distinct coalesce(n.relation, s.relation),
	    coalesce(n.entry, s.entry), coalesce(n.version, s.version),
	    coalesce(n.unit, s.unit), case when s.hash is null then 'added'
	    when n.hash is null then 'gone' else 'changed' end
	from report.ledger_rows(0, upto) n
	full join (select * from report.ledger_seal x where x.number <= upto) s
	    on (s.number, s.relation, s.what, s.entry, s.version, s.unit)
	    = (n.number, n.relation, n.what, n.entry, n.version, n.unit)
	where s.hash is distinct from n.hash
	order by 1, 2, 3, 4;
end
$$;
alter function report.ledger_differences(bigint) owner to rr_owner;
revoke all on function report.ledger_differences(bigint) from public;
grant execute on function report.ledger_differences(bigint) to rr_reader;
