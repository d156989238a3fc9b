-- SPDX-License-Identifier: Apache-2.0
-- select filing.export_listing(17, '8d2e…', null);
--	-- {"sheets": [{"name", "columns", "rows", "foot"}], "next": "…"}
-- The next part of the table that a job is to write: what the route of its page
-- answers to the job's owner, set in columns.  For the worker that holds the job.
create or replace function filing.export_listing(job bigint, token uuid, after text)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	jsonb := (ops.job_held(job, token, 'export')).args;
	l	filing.listing;
	list	json;
	sheets	json;
begin
	select * into strict l from filing.listing t
	where t.listing = j ->> 'of';
	execute format('select (%s($1, $2)).body', l.door) into list
	using 'job:' || job || '.' || token, jsonb_build_object(
	    'path', jsonb_build_object('module', j -> 'module'),
	    'query', (j -> 'query') || jsonb_strip_nulls(jsonb_build_object(
	        'module', j -> 'module', 'limit', '200', 'after', after)));
	execute format('select %s($1)', l.sheets) into sheets using list;
	return json_build_object('sheets', sheets, 'next', list ->> 'next');
end
$$;
alter function filing.export_listing(bigint, uuid, text) owner to rr_writer;
revoke all on function filing.export_listing(bigint, uuid, text) from public;
grant execute on function filing.export_listing(bigint, uuid, text) to rr_worker;
