-- SPDX-License-Identifier: Apache-2.0
-- perform filing.papers_check(e, s, a);	-- refuses papers_not_received
-- Of a classified filing nobody signs what he has not got: where the flow has a
-- step 线下收到 for the signer, his unit has taken it (R73, R110, X47).
create or replace function filing.papers_check(e filing.entry, s flow.step,
    a org.actor)
returns void
language plpgsql stable
as $$
begin
	if e.classified and s.eyes and s.stage <> 'entry' and s.next <> 'entry'
	    and exists (select from flow.step r where r.module = s.module
	        and r.stage = s.stage and r.action = 'receive'
	        and r.unit_kind = a.kind and r.role = a.role)
	    and not exists (select from filing.event v where v.entry = e.entry
	        and v.action = 'receive' and v.unit = a.unit) then
		perform ops.refuse('papers_not_received');
	end if;
end
$$;
alter function filing.papers_check(filing.entry, flow.step, org.actor)
	owner to rr_owner;
revoke all on function filing.papers_check(filing.entry, flow.step, org.actor)
	from public;
grant execute on function filing.papers_check(filing.entry, flow.step,
	org.actor) to rr_writer;
