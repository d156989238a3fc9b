-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_add('report', '{"period": "2023Q1"}', a) into id;
-- Queued in the transaction of the act, so a message or a run is never lost and
-- never made for an act that was undone.  It acts for a, in a's role.
create or replace function ops.job_add(kind text, args jsonb, a org.actor,
    run_after timestamptz default null)
returns bigint
language plpgsql
as $$
declare
	j	bigint;
begin
	insert into ops.job (kind, args, created_by, grant_id, run_after)
	values (job_add.kind, job_add.args, a.account, a.grant_id,
	    coalesce(job_add.run_after, clock_timestamp()))
	returning id into j;
	return j;
end
$$;
alter function ops.job_add(text, jsonb, org.actor, timestamptz)
	owner to rr_owner;
revoke all on function ops.job_add(text, jsonb, org.actor, timestamptz)
	from public;
grant execute on function ops.job_add(text, jsonb, org.actor, timestamptz)
	to rr_writer;
