-- SPDX-License-Identifier: Apache-2.0
-- select ledger.export_tally(17, '8d2e…');	-- {"classes": […], "items": […]}
-- What a job is to count, as its owner may take it away: the office of all
-- units, others of their own.  For the worker that holds the job.
create or replace function ledger.export_tally(job bigint, token uuid)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	jsonb := (ops.job_held(job, token, 'export')).args;
	ans	ops.answer;
begin
	ans := ledger.ledger_tally('job:' || job || '.' || token,
	    jsonb_build_object('path', jsonb_build_object('module',
	    j -> 'module'), 'query', j -> 'query'));
	return json_build_object('classes', ans.body -> 'classes', 'items', (
	    select coalesce(json_agg(i.item order by i.place), '[]')
	    from json_array_elements(ans.body -> 'items')
	    with ordinality i(item, place)
	    where coalesce(i.item ->> 'unit' = j -> 'query' ->> 'unit', true)));
end
$$;
alter function ledger.export_tally(bigint, uuid) owner to rr_reader;
revoke all on function ledger.export_tally(bigint, uuid) from public;
grant execute on function ledger.export_tally(bigint, uuid) to rr_worker;
