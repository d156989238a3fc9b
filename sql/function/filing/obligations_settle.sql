-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligations_settle(e);	-- an update that is now in force
-- What was owed for earlier periods and never begun is settled by it, late if its
-- day is over; what is owed for later ones lapses once the work is done (R55,
-- R115, X34).
create or replace function filing.obligations_settle(e filing.entry)
returns void
language plpgsql volatile
as $$
declare
	o	filing.obligation;
begin
	for o in select * from filing.obligation t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.period <> e.period and t.state = 'open' and t.entry is null
	    order by t.obligation for update loop
		if o.period < e.period or not filing.is_owed(o) then
			update filing.obligation set state = 'waived',
			    late = o.late or filing.overdue(o),
			    extension = null, closed_at = ops.now()
			where obligation = o.obligation;
		end if;
	end loop;
end
$$;
alter function filing.obligations_settle(filing.entry) owner to rr_owner;
revoke all on function filing.obligations_settle(filing.entry) from public;
grant execute on function filing.obligations_settle(filing.entry) to rr_writer;
