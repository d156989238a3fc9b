-- SPDX-License-Identifier: Apache-2.0
-- select filing.extension_refusal(o, a)	-- code of the refusal; null: may ask
-- By the clerk or the reviewer of the unit that owes, while it is not filed and
-- its day is not over: what is late already is not made good by asking.
create or replace function filing.extension_refusal(o filing.obligation,
    a org.actor)
returns text
language plpgsql stable
as $$
begin
	if o.unit <> a.unit or a.role not in ('clerk', 'reviewer') then
		return 'forbidden';
	end if;
	return case when not flow.covers(a, o.module) then 'forbidden'
	when o.state <> 'open' or o.filed_on is not null then 'nothing_owed'
	when o.extension is not null then 'extension_pending'
	when ops.today() > o.due then 'extension_too_late' end;
end
$$;
alter function filing.extension_refusal(filing.obligation, org.actor) owner to
	rr_owner;
revoke all on function filing.extension_refusal(filing.obligation, org.actor)
	from public;
grant execute on function filing.extension_refusal(filing.obligation, org.actor)
	to rr_writer;
