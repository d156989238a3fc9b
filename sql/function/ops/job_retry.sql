-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.job_retry(a, '{"path": {"id": "17"}}');
-- Once more, from the beginning, for who asked for it; only what has ended badly.
-- What went wrong last stays to be read, however it ends now.
create or replace function ops.job_retry(a org.actor, args jsonb)
returns ops.answer
language plpgsql
as $$
declare
	j	ops.job;
begin
	select * into j from ops.job t
	where t.id = (job_retry.args -> 'path' ->> 'id')::bigint for update;
	if not ops.job_seen(j, a) then
		perform ops.refuse('not_found');
	elsif j.state not in ('failed', 'cancelled') then
		perform ops.refuse('conflict',
		    '{"detail": "只有失败或已取消的任务可以重做"}');
	end if;
	update ops.job t set state = 'queued', attempts = 0, cancel = false,
	    done = 0, finished_at = null,
	    run_after = clock_timestamp()
	where t.id = j.id returning * into j;
	return ops.done(200, ops.job_json(j));
end
$$;
alter function ops.job_retry(org.actor, jsonb) owner to rr_owner;
revoke all on function ops.job_retry(org.actor, jsonb) from public;
grant execute on function ops.job_retry(org.actor, jsonb) to rr_writer;
insert into ops.door (route, door)
values ('job_retry', 'ops.job_retry')
on conflict (route) do update set door = excluded.door;
