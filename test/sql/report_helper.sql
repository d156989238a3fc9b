-- SPDX-License-Identifier: Apache-2.0
-- Included first by tests of reports: what ledger_helper.sql gives, people of
-- the reform office, a quarter of facts, and a worker's hands.
\ir ledger_helper.sql
select t.person('D07', 'reviewer') as maker, t.person('D07', 'leader') as boss,
    t.person('D07', 'reviewer') as other, t.person('U500103', 'leader') as chief,
    t.person('U500103', 'clerk') as clerk \gset

-- 2023Q1: enough that every indicator has a spread
select t.at('2023-04-05 09:00+08');
select t.pilot('{U500103,U500104}') as pilot \gset
select t.pilot('{U500103}', '{"document_number": "渝府办发〔2022〕9号",
    "level": "municipal", "acceptance_due": "2023-12-01"}') as second \gset
select t.state(:pilot, 'U500103', '2023Q1', t.accepted('2023-02-20') ||
    '{"results": [{"result_id": "a", "name": "制度", "form": "institution",
    "measures": "m", "effects": "f"}]}') as state \gset
select t.achievement('U500103', 'N4', '2023-03-01',
    '{"spread_units": ["U500104", "U500105"]}') as national \gset
select t.achievement('U500103', 'C1', '2023-03-02') as city \gset
select t.achievement('U500104', 'P1', '2023-03-03') as media \gset
select t.achievement('U500104', 'N4', '2023-04-01') as late \gset
select t.risk('{U500105}', 'mass_larger', '2023-02-01') as risk \gset
select t.survey('2023Q1', (select jsonb_agg(jsonb_build_object('unit', unit,
    'score', 80 + row_number % 15)) from (select unit, row_number() over (order
    by unit) from org.unit where kind = 'district') u)) as survey \gset
select t.at('2023-04-11 09:00+08');

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
	select (v ->> 'stored') || ' ' || (v ->> 'ledger') || ' ['
	    || coalesce((select string_agg(concat_ws(' ', x ->> 'part',
	        x ->> 'indicator', x ->> 'unit', (x ->> 'entry') || '/'
	        || (x ->> 'version'), x ->> 'relation', x ->> 'how'), ', '
	        order by n) from json_array_elements(v -> 'differences')
	        with ordinality y(x, n)), '') || ']'
	from t.read('report_verify', caller, t.path(report)) v $$;
