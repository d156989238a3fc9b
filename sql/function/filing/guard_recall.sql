-- SPDX-License-Identifier: Apache-2.0
-- Guard: the whole can be recalled while no unit has sent in a report (X59).
create or replace function filing.guard_recall(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql stable
as $$
declare
	bad	text[] := array(select r.unit
		    from filing.assigned_rows(e.entry, e.in_force_version) r
		    where filing.has_reported(e.entry, r.unit));
begin
	if cardinality(bad) > 0 then
		perform ops.refuse('already_reported', jsonb_build_object(
		    'detail', format('%s已经反馈，不能整件收回；其余单位可逐个收回',
		    filing.unit_names(bad)), 'units', to_jsonb(bad)));
	end if;
end
$$;
alter function filing.guard_recall(filing.entry, org.actor, jsonb) owner to
	rr_owner;
revoke all on function filing.guard_recall(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_recall(filing.entry, org.actor, jsonb)
	to rr_writer;
