-- SPDX-License-Identifier: Apache-2.0
-- perform report.ledger_keep(17);
-- Notes what began and ended in the ledger up to a horizon since the last time.
create or replace function report.ledger_keep(p_horizon bigint)
returns void
language sql volatile
as $$
	insert into report.ledger_seal
	select * from report.ledger_rows((select coalesce(max(s.number), 0)
	    from report.ledger_seal s), p_horizon)
	on conflict do nothing
$$;
alter function report.ledger_keep(bigint) owner to rr_owner;
revoke all on function report.ledger_keep(bigint) from public;
grant execute on function report.ledger_keep(bigint) to rr_reader;
