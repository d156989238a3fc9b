-- SPDX-License-Identifier: Apache-2.0
-- select report.ledger_note();	-- true: there is more to note
-- By the worker after each horizon: approvals are noted within the second, and a
-- report finds its ledger noted.  5,000 approvals a call, so that a ledger from
-- before, or a restored one, keeps nobody waiting.
create or replace function report.ledger_note()
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	h	bigint := (select max(x.number) from ledger.horizon x);
begin
	perform report.ledger_keep(h, 5000);
	return h > (select max(b.upto) from report.ledger_block b);
end
$$;
alter function report.ledger_note() owner to rr_reader;
revoke all on function report.ledger_note() from public;
grant execute on function report.ledger_note() to rr_worker;
