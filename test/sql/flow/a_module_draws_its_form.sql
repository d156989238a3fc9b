-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(13);
create function t.may(caller text) returns text language sql as $$
	select string_agg(m ->> 'module', ' ' order by m ->> 'module') from jsonb_array_elements(
	    t.read(caller, 'flow.module_list', '{}') -> 'groups') g, jsonb_array_elements(g -> 'modules') m
	where (m ->> 'may_create')::boolean $$;
-- what the manual lets a kind of unit begin: the lines of the matrix
create table t.want (module text, stage text, action text, unit_kind org.unit_kind,
	role org.role, relation text, state text, expected int);
\copy t.want from 'test/data/matrix.csv' with (format csv, header)
create function t.begins(kind org.unit_kind, role org.role) returns text language sql as $$
	select string_agg(distinct module, ' ' order by module) from t.want
	where action = 'create' and expected = 200 and (unit_kind, t.want.role) = ($1, $2) $$;
select is(t.may(t.who('U500103', 'clerk')), t.begins('district', 'clerk'), 'what a district''s clerk may file');
select is(t.may(t.who('D30', 'clerk')), t.begins('department', 'clerk'), 'a department''s');
select is(t.may(t.who('D08', 'clerk')), t.begins('cyberspace_office', 'clerk'), 'the cyberspace office''s');
select is(t.may(t.who('D46', 'clerk')), t.begins('survey_centre', 'clerk'), 'the survey centre''s');
select is(t.may(t.who('U500103', 'reviewer')), null, 'no reviewer files');
select is(t.may(t.person('U500103', 'clerk', '{}', '{pilot}')), 'pilot', 'a grant may name modules');
select is((select jsonb_agg(g -> 'label') from jsonb_array_elements(t.read(t.who('U500103', 'clerk'),
    'flow.module_list', '{}') -> 'groups') g) ->> 0, '改革需求管理', 'groups in the manual''s order');
select t.read(t.who('U500103', 'clerk'), 'flow.module_get', '{"path": {"module": "pilot"}}') as m \gset
select is(:'m'::jsonb #>> '{form,fields,0,name}', 'classified', 'fields');
select is((select string_agg(s ->> 'label', '→') from jsonb_array_elements(:'m'::jsonb -> 'stages') s
    where s ->> 'role' is not null), '录入→本级审核→主管部门确认分发', 'stages');
select is((select array_agg(k order by k) from jsonb_object_keys(:'m'::jsonb -> 'code_lists') k),
    '{pilot_extent,pilot_level,policy_area,track}', 'the pick lists its fields name');
select is(jsonb_array_length(:'m'::jsonb -> 'return_reasons'), 9, 'and why it may be returned');
select is((select x -> 'concerns' from jsonb_array_elements(:'m'::jsonb -> 'return_reasons') x
    where x ->> 'code' = 'scan_unreadable'), '["files"]', 'which kinds of field a reason speaks of');
select is(t.read(t.who('U500103', 'clerk'), 'flow.module_get', '{"path": {"module": "x"}}') ->> 'code',
    'not_found', 'no such module');
select * from finish();
rollback;
