-- SPDX-License-Identifier: Apache-2.0
-- select filing.body(e) from filing.entry e where entry = 17;
-- The body that is being worked on, or was signed last.
create or replace function filing.body(e filing.entry)
returns jsonb
language plpgsql stable
as $$
begin
	return (select v.body from filing.version v
	    where v.entry = (e).entry and v.version = (e).version);
end
$$;
alter function filing.body(filing.entry) owner to rr_owner;
revoke all on function filing.body(filing.entry) from public;
grant execute on function filing.body(filing.entry) to rr_writer;
