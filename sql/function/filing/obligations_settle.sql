-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligations_settle(e, a);	-- e: an update now in force
-- What was owed for earlier periods is settled by it, late if its day is over and
-- nothing was filed by then; reports of those that are still on their way can no
-- longer be approved, and end.  What is owed for later ones lapses once the work is
-- done (R55, R115, X34).  Answers those that had been filed: a unit is not late for
-- the time that its reviewers took.
create or replace function filing.obligations_settle(e filing.entry, a org.actor)
returns setof filing.obligation
language plpgsql volatile
as $$
declare
	u	filing.entry;
	o	filing.obligation;
begin
	for u in select * from filing.entry t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.period < e.period and t.state not in ('approved', 'voided')
	    order by t.entry for update loop
		perform filing.update_end(u, '已由更晚期次的更新代替',
		    e.entry, a);
	end loop;
	for o in select * from filing.obligation t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and (t.period < e.period and t.state in ('open', 'filed')
	    or t.period > e.period and t.state = 'open' and t.entry is null)
	    order by t.obligation for update loop
		if o.period < e.period then
			perform filing.obligation_overtake(o.obligation,
			    e.entry);
		elsif not filing.is_owed(o) then
			perform filing.obligation_settle(o.obligation);
		end if;
		if o.period < e.period and o.entry is not null
		    and o.filed_on is not null then
			return next o;
		end if;
	end loop;
end
$$;
alter function filing.obligations_settle(filing.entry, org.actor)
	owner to rr_owner;
revoke all on function filing.obligations_settle(filing.entry, org.actor)
	from public;
grant execute on function filing.obligations_settle(filing.entry, org.actor)
	to rr_writer;
