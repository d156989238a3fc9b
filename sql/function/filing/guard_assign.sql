-- SPDX-License-Identifier: Apache-2.0
-- Guard of 交办 and of a change to it: the body is good, and nobody who has sent
-- in a report is taken out or given another day.
create or replace function filing.guard_assign(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql volatile
as $$
declare
	bad	text[];
begin
	perform filing.guard_submit(e, a, args);
	bad := array(select o.unit
	    from filing.assigned_rows(e.entry, e.in_force_version) o
	    left join filing.assigned_rows(e.entry, e.version) n
	    on n.unit = o.unit
	    where n.due is distinct from o.due
	    and filing.has_reported(e.entry, o.unit));
	if cardinality(bad) > 0 then
		perform ops.refuse('already_reported', jsonb_build_object(
		    'detail', format('%s已经反馈，不能收回或改期',
		    filing.unit_names(bad)), 'units', to_jsonb(bad)));
	end if;
end
$$;
alter function filing.guard_assign(filing.entry, org.actor, jsonb) owner to
	rr_owner;
revoke all on function filing.guard_assign(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_assign(filing.entry, org.actor, jsonb)
	to rr_writer;
