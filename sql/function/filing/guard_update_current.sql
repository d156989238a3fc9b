-- SPDX-License-Identifier: Apache-2.0
-- Guard: what it reports on is still assigned to its unit, and it is the latest.
create or replace function filing.guard_update_current(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
begin
	if not exists (select from filing.entry s,
	    filing.assigned_rows(s.entry, s.in_force_version) r
	    where s.entry = e.subject and r.unit = e.unit) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该交办已收回，或已转办给其他单位'));
	end if;
	perform filing.guard_update_latest(e, a, args);
end
$$;
alter function filing.guard_update_current(filing.entry, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.guard_update_current(filing.entry, org.actor,
	jsonb) from public;
grant execute on function filing.guard_update_current(filing.entry, org.actor,
	jsonb) to rr_writer;
