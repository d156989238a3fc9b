-- SPDX-License-Identifier: Apache-2.0
-- select report.ledger_link('8c1f…', '4 pilot begin …');	-- "9f86…"
-- One link of the chain over the ledger's notes: a stretch without lines changes
-- nothing.
create or replace function report.ledger_link(p_before text, p_lines text)
returns text
language sql immutable
as $$
	select case when p_lines is null then coalesce(p_before, '')
	    else encode(sha256(convert_to(coalesce(p_before, '') || E'\n'
	    || p_lines, 'UTF8')), 'hex') end
$$;
alter function report.ledger_link(text, text) owner to rr_owner;
revoke all on function report.ledger_link(text, text) from public;
grant execute on function report.ledger_link(text, text) to rr_reader;
