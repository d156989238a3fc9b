-- SPDX-License-Identifier: Apache-2.0
-- select report.run_inputs(17, '8d2e…');	-- the engine's input document
-- After report.begin has committed, and report.run_count what it can: nobody waits
-- while this counts the rest.  It also notes the ledger up to the horizon, once.
create or replace function report.run_inputs(job bigint, token uuid)
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	ops.job := ops.job_held(job, token, 'report');
	r	report.run;
	answer	json;
begin
	select * into r from report.run x where x.job = j.id;
	if not found then
		raise exception 'job % has not begun', j.id;
	end if;
	perform report.ledger_keep(r.horizon, null);
	answer := report.inputs_of(r, 'keep');
	if answer is null then
		raise exception 'job % has nothing to compare', j.id;
	end if;
	update report.run x set inputs_length = length(answer::text),
	    inputs_digest = encode(sha256(convert_to(answer::text, 'UTF8')),
	        'hex')
	where x.job = j.id;
	return answer;
end
$$;
alter function report.run_inputs(bigint, uuid) owner to rr_reader;
revoke all on function report.run_inputs(bigint, uuid) from public;
grant execute on function report.run_inputs(bigint, uuid) to rr_worker;
