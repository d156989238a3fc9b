-- SPDX-License-Identifier: Apache-2.0
-- What tests of reports of either kind do to make one and to read it.

-- t.take(job): the worker holds the job under this token
create function t.take(job bigint) returns uuid language plpgsql as $$
begin
	update ops.job set state = 'running', lease_token = gen_random_uuid(),
	    lease_until = clock_timestamp() + interval '1 min', attempts = 1
	where id = take.job;
	return (select j.lease_token from ops.job j where j.id = take.job);
end $$;
create function t.job(a ops.answer) returns bigint language sql as $$
	select (a.body ->> 'job')::bigint $$;
create function t.read(door text, caller text, args jsonb default '{}')
returns json language plpgsql as $$
declare
	answer json;
begin
	execute format('select body from report.%I($1, $2)', door)
	into answer using caller, args;
	return answer;
end $$;
create function t.path(report bigint, more jsonb default '{}')
returns jsonb language sql as $$
	select jsonb_build_object('path', jsonb_build_object('id', report::text)
	    || more) $$;
-- 'true true []': stored, ledger, and what differs in the words of its parts
create function t.verified(caller text, report bigint) returns text
language sql as $$
	select (v ->> 'stored') || ' ' || coalesce(v ->> 'ledger', 'unasked')
	    || ' ['
	    || coalesce((select string_agg(concat_ws(' ', x ->> 'part',
	        x ->> 'indicator', x ->> 'unit', (x ->> 'entry') || '/'
	        || (x ->> 'version'), x ->> 'relation', x ->> 'how'), ', '
	        order by n) from json_array_elements(v -> 'differences')
	        with ordinality y(x, n)), '') || ']'
	from t.read('report_verify', caller, t.path(report)) v $$;
create function t.why(caller text, report bigint, unit text, indicator text)
returns json language sql as $$
	select t.read('report_indicator', caller, t.path(report, jsonb_build_object(
	    'unit', unit, 'indicator', indicator))) $$;
