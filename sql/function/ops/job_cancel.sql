-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_cancel(a, '{"path": {"id": "17"}}');
-- One that waits is over; one that runs is asked to stop at its next beat.
create or replace function ops.job_cancel(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	j	ops.job;
begin
	select * into j from ops.job t
	where t.id = (job_cancel.args -> 'path' ->> 'id')::bigint for update;
	if not ops.job_seen(j, a) then
		perform ops.refuse('not_found');
	elsif j.state not in ('queued', 'running') then
		perform ops.refuse('conflict', '{"detail": "任务已经结束"}');
	end if;
	update ops.job t set cancel = true, state = case t.state
	    when 'queued' then 'cancelled' else t.state end,
	    finished_at = case t.state when 'queued'
	    then clock_timestamp() end
	where t.id = j.id
	returning * into j;
	return ops.done(200, ops.job_json(j));
end
$$;
alter function ops.job_cancel(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.job_cancel(org.actor, jsonb) from public;
grant execute on function ops.job_cancel(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door, keyed)
values ('job_cancel', 'ops.job_cancel', false)
on conflict (route) do update set door = excluded.door, keyed = excluded.keyed;
