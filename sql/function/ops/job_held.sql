-- SPDX-License-Identifier: Apache-2.0
-- select (ops.job_held(17, '8d2e…', 'export')).args;
-- The job of that kind that a worker holds by this lease; refused where it does
-- not: another one has it.
create or replace function ops.job_held(p_job bigint, p_token uuid,
    p_kind text)
returns ops.job
language plpgsql stable
as $$
declare
	j	ops.job;
begin
	select * into j from ops.job t where t.id = p_job
	and t.lease_token = p_token and t.kind = p_kind;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return j;
end
$$;
alter function ops.job_held(bigint, uuid, text) owner to rr_owner;
revoke all on function ops.job_held(bigint, uuid, text) from public;
grant execute on function ops.job_held(bigint, uuid, text)
	to rr_reader, rr_writer;
