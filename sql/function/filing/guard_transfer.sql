-- SPDX-License-Identifier: Apache-2.0
-- Guard of 转办: the unit named may have the work and has not got it already;
-- what the own unit has under way is finished first, and done work stays (R111).
create or replace function filing.guard_transfer(e filing.entry, a org.actor,
    args jsonb)
returns void
language plpgsql stable
as $$
declare
	to_	text := args -> 'body' ->> 'unit';
	flaw	text;
begin
	select filing.unit_flaw(c, to_) into flaw
	from flow.form f join flow.hook h on h.module = f.module,
	    jsonb_array_elements(f.form::jsonb -> 'fields') x,
	    jsonb_array_elements(x -> 'fields') c
	where f.module = e.module and f.current
	and x ->> 'name' = h.assigned and c ->> 'name' = 'unit';
	if exists (select from filing.assigned_rows(e.entry,
	    e.in_force_version) r where r.unit = to_) then
		flaw := format('%s已是责任单位', filing.unit_names(array[to_]));
	end if;
	if flaw is not null then
		perform ops.refuse('target_required', jsonb_build_object(
		    'detail', flaw, 'errors', jsonb_build_array(
		    filing.flaw_make('/unit', 'target_required', flaw))));
	elsif exists (select from filing.entry u where u.subject = e.entry
	    and u.unit = a.unit and u.state not in ('approved', 'voided')) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '本单位还有未办结的反馈，请待其办结或删除草稿后再转办'));
	elsif filing.last_body_of(filing.update_module(e.module), a.unit,
	    e.entry) ->> 'progress' = 'completed' then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '本单位已完成，不能转办'));
	end if;
end
$$;
alter function filing.guard_transfer(filing.entry, org.actor, jsonb) owner to
	rr_owner;
revoke all on function filing.guard_transfer(filing.entry, org.actor, jsonb)
	from public;
grant execute on function filing.guard_transfer(filing.entry, org.actor,
	jsonb) to rr_writer;
