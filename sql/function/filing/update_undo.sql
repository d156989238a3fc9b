-- SPDX-License-Identifier: Apache-2.0
-- perform filing.update_undo(e, approval);	-- an update that has been voided
-- What was approved before it is in force again, a later report that lapsed with its
-- 已完成 is owed again, and so are earlier ones that it alone had settled.
create or replace function filing.update_undo(e filing.entry, approval bigint)
returns void
language plpgsql volatile
as $$
declare
	since	timestamptz := (select max(v.at) from filing.event v
		    where v.entry = e.entry and v.state = 'approved');
	p	filing.entry;
	o	filing.obligation;
begin
	if since is null then
		return;
	end if;
	select * into p from filing.entry t where t.subject = e.subject
	and t.unit = e.unit and t.module = e.module and t.entry <> e.entry
	and t.in_force_version is not null
	order by t.period desc, t.entry desc limit 1;
	if found and p.period < e.period then
		perform ledger.fact_write(p.module, p.entry,
		    p.in_force_version, p.unit, p.subject, p.period, v.body,
		    approval)
		from filing.version v where v.entry = p.entry
		and v.version = p.in_force_version;
	end if;
	for o in select * from filing.obligation t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.period > e.period and t.state = 'waived'
	    and t.closed_at >= since and t.entry is null for update loop
		if filing.is_owed(o) then
			perform filing.obligation_open(o.module, o.unit,
			    o.subject, o.period, o.due);
		end if;
	end loop;
	perform filing.obligations_unsettle(e);
end
$$;
alter function filing.update_undo(filing.entry, bigint) owner to rr_owner;
revoke all on function filing.update_undo(filing.entry, bigint) from public;
grant execute on function filing.update_undo(filing.entry, bigint) to rr_writer;
