-- SPDX-License-Identifier: Apache-2.0
-- Trigger of every fact table, at the end of a transaction: what a preview tried
-- must have been undone by then, so that nobody can keep a fact that nobody
-- approved, whatever the author of a door forgets.  preview_base.sql, which is read
-- after this file, puts it on the tables.
create or replace function ledger.a_preview_never_stays()
returns trigger
language plpgsql
as $$
begin
	raise exception 'a preview never stays' using errcode = 'RF002',
	    table = tg_table_name, constraint = 'a_preview_never_stays';
end
$$;
alter function ledger.a_preview_never_stays() owner to rr_owner;
revoke all on function ledger.a_preview_never_stays() from public;
