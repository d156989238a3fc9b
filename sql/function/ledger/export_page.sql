-- SPDX-License-Identifier: Apache-2.0
-- select ledger.export_page(17, '8d2e…', null);	-- {"items": […], "next": "…"}
-- The ledger that a job is to write, page by page at one horizon: the answer
-- that its owner would read; where it is to be counted, each fact with the class
-- that it counts for.  For the worker that holds the job.
create or replace function ledger.export_page(job bigint, token uuid,
    after text)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	jsonb := (ops.job_held(job, token, 'export')).args;
	ans	ops.answer;
begin
	ans := ledger.ledger_list('job:' || job || '.' || token,
	    jsonb_build_object('path', jsonb_build_object('module',
	    j -> 'module'), 'query', (j -> 'query') || jsonb_strip_nulls(
	    jsonb_build_object('limit', '200', 'after', after))));
	if j ->> 'of' <> 'tally' then
		return ans.body;
	end if;
	return jsonb_set(ans.body::jsonb, '{items}', ledger.tally_classed(
	    j ->> 'module', ans.body::jsonb -> 'items'));
end
$$;
alter function ledger.export_page(bigint, uuid, text) owner to rr_reader;
revoke all on function ledger.export_page(bigint, uuid, text) from public;
grant execute on function ledger.export_page(bigint, uuid, text) to rr_worker;
