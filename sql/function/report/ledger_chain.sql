-- SPDX-License-Identifier: Apache-2.0
-- select report.ledger_chain(17, false);	-- {"rows": 120, "digest": "8c1f…"}
-- The head of the chain over the ledger's notes at a horizon: whoever changes a
-- noted row afterwards would have to sign the report anew.  p_again: made anew
-- from every note instead of read.
-- Horizons that were noted end a stretch, or lie in one: what the last stretch
-- before has not is linked to it the same way each time.
create or replace function report.ledger_chain(p_horizon bigint,
    p_again boolean)
returns json
language plpgsql stable
as $$
declare
	b	report.ledger_block;
	l	record;
	at	bigint := 0;
	total	bigint := 0;
	head	text;
begin
	for b in select * from report.ledger_block x
	    where x.upto <= p_horizon and (p_again or x.upto = (select max(y.upto)
	        from report.ledger_block y where y.upto <= p_horizon))
	    order by x.upto loop
		if p_again then
			select * into l from report.ledger_lines(at, b.upto);
			total := total + l.rows;
			head := report.ledger_link(head, l.lines);
		else
			total := b.rows;
			head := b.digest;
		end if;
		at := b.upto;
	end loop;
	if at < p_horizon then
		select * into l from report.ledger_lines(at, p_horizon);
		total := total + l.rows;
		head := report.ledger_link(head, l.lines);
	end if;
	return json_build_object('rows', total, 'digest', coalesce(head, ''));
end
$$;
alter function report.ledger_chain(bigint, boolean) owner to rr_owner;
revoke all on function report.ledger_chain(bigint, boolean) from public;
grant execute on function report.ledger_chain(bigint, boolean) to rr_reader;
