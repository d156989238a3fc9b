-- SPDX-License-Identifier: Apache-2.0
-- select filing.nothing_refusal(o, a)	-- code of the refusal; null: may say so
-- By the clerk or the reviewer of the unit that owes, where the module takes it
-- (flow.hook.nothing) and no filing was begun in answer.
create or replace function filing.nothing_refusal(o filing.obligation,
    a org.actor)
returns text
language plpgsql stable
as $$
begin
	if o.unit <> a.unit or a.role not in ('clerk', 'reviewer') then
		return 'forbidden';
	end if;
	return case when not flow.covers(a, o.module)
	    or not exists (select from flow.hook h
	        where h.module = o.module and h.nothing) then 'forbidden'
	when o.state <> 'open' then 'nothing_owed'
	when o.entry is not null then 'obligation_taken' end;
end
$$;
alter function filing.nothing_refusal(filing.obligation, org.actor)
	owner to rr_owner;
revoke all on function filing.nothing_refusal(filing.obligation, org.actor)
	from public;
grant execute on function filing.nothing_refusal(filing.obligation, org.actor)
	to rr_writer;
