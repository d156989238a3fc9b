-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_json(j);	-- {"job": 17, "kind": "report", …}
create or replace function ops.job_json(j ops.job)
returns json
language sql stable
as $$
	select json_build_object('job', j.id, 'kind', j.kind,
	    'kind_label', ops.job_label(j.kind), 'state', j.state,
	    'done', j.done, 'total', j.total, 'result', j.result,
	    'error', j.error, 'attempts', j.attempts,
	    'redone_by', ops.job_redone(j),
	    'created_at', j.created_at, 'finished_at', j.finished_at,
	    'created_by', filing.account_brief(j.created_by))
$$;
alter function ops.job_json(ops.job) owner to rr_owner;
revoke all on function ops.job_json(ops.job) from public;
grant execute on function ops.job_json(ops.job) to rr_writer;
