-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_seen(o, a)	-- own, led, overseen, or by the
-- office; never null
create or replace function filing.obligation_seen(o filing.obligation,
    a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce(filing.reads_filings(a)
	    and (a.kind = 'reform_office' or o.unit = a.unit
	    or filing.leads(o.subject, a)
	    or filing.overseer(o.module, o.unit) = a.unit), false);
end
$$;
alter function filing.obligation_seen(filing.obligation, org.actor) owner to
	rr_owner;
revoke all on function filing.obligation_seen(filing.obligation, org.actor) from
	public;
grant execute on function filing.obligation_seen(filing.obligation, org.actor)
	to rr_writer;
