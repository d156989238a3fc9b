-- SPDX-License-Identifier: Apache-2.0
-- perform filing.join_settle(e, a);	-- after every step: what became moot is closed
-- A district that was named all the same need not be answered; nor can one be
-- named in what is void.
create or replace function filing.join_settle(e filing.entry, a org.actor)
returns void
language plpgsql volatile
as $$
begin
	if not exists (select from filing.join_request r
	    where r.entry = e.entry and r.state = 'open') then
		return;
	end if;
	update filing.join_request r set state = case e.state when 'voided'
	        then 'declined' else 'granted' end,
	    decided_by = a.account, decided_unit = a.unit,
	    decided_at = ops.now(), note = case e.state when 'voided'
	        then '该试点已作废，可自行创建' end
	where r.entry = e.entry and r.state = 'open'
	and (e.state = 'voided' or r.unit = any (filing.involved_units(e)));
end
$$;
alter function filing.join_settle(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.join_settle(filing.entry, org.actor) from public;
grant execute on function filing.join_settle(filing.entry, org.actor)
	to rr_writer;
