-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligation_unfile(e);	-- taken back, or returned within the unit
-- What left no desk of the unit was not filed; what a unit above has returned
-- before was, and its day stays.
create or replace function filing.obligation_unfile(e filing.entry)
returns void
language plpgsql volatile
as $$
begin
	update filing.obligation o set filed_on = null
	where o.entry = e.entry and o.state = 'filed'
	and not exists (select from filing.event v where v.entry = e.entry
	    and v.action = 'return' and v.unit <> e.unit);
end
$$;
alter function filing.obligation_unfile(filing.entry) owner to rr_owner;
revoke all on function filing.obligation_unfile(filing.entry) from public;
grant execute on function filing.obligation_unfile(filing.entry) to rr_writer;
