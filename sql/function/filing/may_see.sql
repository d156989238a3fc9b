-- SPDX-License-Identifier: Apache-2.0
-- select filing.may_see(e, a)	-- the reform office, or named in the audience
-- Never null: "not null" is not true, and "if not may_see" would let through.
create or replace function filing.may_see(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce(filing.reads_filings(a) and ((a).kind = 'reform_office'
	    or exists (select from filing.audience x
	        where x.unit = (a).unit and x.module = (e).module
	        and x.entry = (e).entry)), false);
end
$$;
alter function filing.may_see(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.may_see(filing.entry, org.actor) from public;
grant execute on function filing.may_see(filing.entry, org.actor) to rr_writer;
