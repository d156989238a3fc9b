-- SPDX-License-Identifier: Apache-2.0
-- select filing.alike_count(e, a)	-- 2: how many filings alike the caller may read
-- None of what is settled: who decided has seen them.
create or replace function filing.alike_count(e filing.entry, a org.actor)
returns int
language plpgsql stable
as $$
begin
	if (e).state in ('approved', 'voided') then
		return 0;
	end if;
	return (select count(*) from filing.alike_of(e) x
	    join filing.entry o on o.entry = x.entry
	    where filing.may_see(o, a));
end
$$;
alter function filing.alike_count(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.alike_count(filing.entry, org.actor) from public;
grant execute on function filing.alike_count(filing.entry, org.actor)
	to rr_writer;
