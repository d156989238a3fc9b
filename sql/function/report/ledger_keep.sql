-- SPDX-License-Identifier: Apache-2.0
-- perform report.ledger_keep(17, null);
-- Notes what began and ended in the ledger up to a horizon since the last time,
-- and chains it; p_most: no more than so many approvals of it.
-- Nobody notes beside it: a stretch is of one writer.
create or replace function report.ledger_keep(p_horizon bigint, p_most bigint)
returns void
language plpgsql volatile
as $$
declare
	before	report.ledger_block;
	noted	bigint;
	upto	bigint;
	more	bigint;
	lines	text;
begin
	perform pg_advisory_xact_lock(21074, 5);
	select * into before from report.ledger_block b
	order by b.upto desc limit 1;
	if p_horizon is null or before.upto >= p_horizon then
		return;
	end if;
	-- rows noted before there were stretches are of the first
	select max(s.number) into noted from report.ledger_seal s;
	noted := greatest(noted, before.upto, 0);
	upto := least(p_horizon, noted + p_most);
	insert into report.ledger_seal
	select * from report.ledger_rows(noted, upto);
	select l.rows, l.lines into more, lines
	from report.ledger_lines(coalesce(before.upto, 0), upto) l;
	insert into report.ledger_block values (upto,
	    coalesce(before.rows, 0) + more,
	    report.ledger_link(before.digest, lines));
end
$$;
alter function report.ledger_keep(bigint, bigint) owner to rr_owner;
revoke all on function report.ledger_keep(bigint, bigint) from public;
grant execute on function report.ledger_keep(bigint, bigint) to rr_reader;
