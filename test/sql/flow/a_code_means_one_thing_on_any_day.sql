-- SPDX-License-Identifier: Apache-2.0
-- Pick lists change by effective-dated rows (design §2, R36).
\ir ../helper_filing.sql
select plan(11);
select t.who('U500103', 'clerk') as a \gset
select throws_ok($$insert into flow.code (code_list, code, label, position)
    values ('track', 'talent', '另一含义', 99)$$, '23P01', null, 'no second meaning beside the first');
update flow.code set in_force = '(,2023-03-01)' where code_list = 'track' and code = 'talent';
insert into flow.code (code_list, code, label, note, parent, position, in_force)
values ('track', 'talent', '人才发展', '演示', 'science', 6, '[2023-03-01,)');
insert into flow.code (code_list, code, label, parent, position, in_force)
values ('track', 'tomorrow', '明日跑道', 'science', 7, '[2023-03-21,)');
create function t.track(at text default null) returns text language sql as $$
	select string_agg(x ->> 'label', ' ') from jsonb_array_elements(t.read(t.who('U500103', 'clerk'),
	    'flow.code_list_get', jsonb_strip_nulls(jsonb_build_object('path', '{"list": "track"}'::jsonb,
	    'query', jsonb_build_object('at', at)))) -> 'items') x where x ->> 'parent' = 'science' $$;
select is(t.track(), '科研管理体制 人才发展', 'what a track is called today');
select is(t.track('2023-02-28'), '科研管理体制 人才评价激励', 'and was then');
select is(t.track('2023-03-21'), '科研管理体制 人才发展 明日跑道', 'and will be');
create function t.with_track(track text) returns text language plpgsql as $$
declare
	e	bigint := t.made(t.who('U500103', 'clerk'), 'pilot', t.pilot(jsonb_build_object('track', track,
		    'policy_area', 'science', 'name', track)), null, t.number());
begin
	perform t.attach(t.who('U500103', 'clerk'), e, 'document_file');
	return t.move(t.who('U500103', 'clerk'), e, 'submit');
end $$;
select is(t.with_track('tomorrow'), 'fields_invalid', 'a code of tomorrow is not taken');
select is(t.with_track('talent'), '200', 'one of today is');
select is(t.with_track('state_firms'), 'fields_invalid', 'a track of another area is not');
select is(t.read(:'a', 'flow.code_list_get', '{"path": {"list": "nothing"}}') ->> 'code', 'not_found', 'no such list');
select is((select x -> 'counted' from jsonb_array_elements(t.read(:'a', 'flow.code_list_get',
    '{"path": {"list": "return_reason"}}') -> 'items') x where x ->> 'code' = 'not_eligible'), 'true',
    'what a code carries besides stands with it');
select is((select array_agg(x ->> 'code_list' order by 1) from jsonb_array_elements(t.read(:'a',
    'flow.code_list_list', '{}') -> 'items') x where (x ->> 'demo')::boolean), '{policy_area,track}',
    'lists that are not the manual''s say so');
select is((select string_agg(c.code, ' ') from flow.code c join flow.code_list l using (code_list)
    where l.demo and c.note is distinct from '演示' and c.code not in ('tomorrow')), null, 'so do their codes');
select * from finish();
rollback;
