-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(11);
select t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r,
    t.who('D46', 'clerk') as d \gset
create function t.table_(caller text, module text, size bigint) returns text
language plpgsql as $$
begin
	perform filing.import_begin(caller, jsonb_build_object('query',
	    jsonb_build_object('module', module, 'mode', 'dry_run'), 'size', size));
	return 'ok';
exception when sqlstate 'RF001' then return sqlerrm;
end $$;
select is(t.table_(:'c', 'achievement', 100), 'ok', 'a clerk may file achievements');
select is(t.table_(:'c', 'pilot', 16777216), 'ok', 'and pilots, up to 16 MB');
select is(t.table_(:'c', 'pilot', 16777217), 'body_too_large', 'not a byte more');
select is(t.table_(:'c', 'pilot_update', 100), 'not_eligible', 'updates answer one obligation each');
select is(t.table_(:'c', 'district_survey', 100), 'forbidden', 'a survey is not a district''s');
select is(t.table_(:'d', 'district_survey', 100), 'ok', 'but the centre''s');
select is(t.table_(:'r', 'achievement', 100), 'forbidden', 'a reviewer files nothing');
select is(t.table_(:'c', 'no_such_module', 100), 'not_found', 'what there is not takes no table');
create function t.import_(caller text, module text) returns ops.answer language sql as $$
	select t.act(caller, 'import_create', jsonb_build_object('query', jsonb_build_object(
	    'module', module, 'mode', 'atomic'), 'body', jsonb_build_object('name', '表.csv',
	    'size', 10, 'sha256', encode(sha256('x'), 'hex')))) $$;
select is(t.said(t.import_(:'r', 'achievement')), 'forbidden', 'the act asks again');
select (r).status as s, (r).body ->> 'job' as j from t.import_(:'c', 'achievement') r \gset
select is(:s, 202, 'a job is made');
select is((select args - 'sha256' from ops.job where id = :'j'), '{"module": "achievement",
    "mode": "atomic", "name": "表.csv"}'::jsonb, 'that knows what to read');
select * from finish();
rollback;
