-- SPDX-License-Identifier: Apache-2.0
-- Guard: nothing of a later period is in force of that subject and unit.
create or replace function filing.guard_update_latest(e filing.entry,
    a org.actor, args jsonb)
returns void
language plpgsql stable
as $$
begin
	if exists (select from filing.entry t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.in_force_version is not null and t.period > e.period) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '已有更晚期次的反馈通过审核，请在最新一期中更新'));
	end if;
end
$$;
alter function filing.guard_update_latest(filing.entry, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.guard_update_latest(filing.entry, org.actor,
	jsonb) from public;
grant execute on function filing.guard_update_latest(filing.entry, org.actor,
	jsonb) to rr_writer;
