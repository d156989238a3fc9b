-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.timeliness_put(o, 2, 5);
-- From approval 5 the report that answers o is a fact, in time or late; one that
-- is approved again keeps its row.
create or replace function ledger.timeliness_put(o filing.obligation,
    p_version int, p_approval bigint)
returns void
language plpgsql volatile
as $$
begin
	update ledger.timeliness t
	set in_force = int8range(lower(t.in_force), p_approval)
	where t.module = o.module and t.subject = o.subject
	and t.unit = o.unit and t.period = o.period
	and upper_inf(t.in_force)
	and (t.entry, t.due, t.late) <> (o.entry, o.due, o.late);
	insert into ledger.timeliness (module, subject, unit, period, entry,
	    version, in_force, due, late)
	values (o.module, o.subject, o.unit, o.period, o.entry, p_version,
	    int8range(p_approval, null), o.due, o.late)
	on conflict (module, subject, unit, period) where upper_inf(in_force)
	do nothing;
end
$$;
alter function ledger.timeliness_put(filing.obligation, int, bigint)
	owner to rr_owner;
revoke all on function ledger.timeliness_put(filing.obligation, int, bigint)
	from public;
grant execute on function ledger.timeliness_put(filing.obligation, int, bigint)
	to rr_writer;
