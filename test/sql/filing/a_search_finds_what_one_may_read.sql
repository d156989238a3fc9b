-- SPDX-License-Identifier: Apache-2.0
-- 事项, 单位, 文号: over what the caller may read and nothing else.
\ir ../helper_filing.sql
select plan(19);
select t.pilot_submitted('{"name": "城市更新试点"}') as p1,
    t.made(t.who('U500107', 'clerk'), 'achievement', t.achievement(
    '{"matter": "建立城市更新机制"}')) as a1,
    t.made(t.who('U500103', 'clerk'), 'achievement', t.achievement()) as a2 \gset
create function t.found(caller text, q text, more jsonb default '{}',
    canonical text default null) returns bigint[] language sql as $$
	select coalesce(array_agg((i -> 'entry' ->> 'id')::bigint order by (i -> 'entry' ->> 'id')::bigint), '{}')
	from jsonb_array_elements(t.read(caller, 'filing.search', jsonb_build_object(
	    'query', jsonb_build_object('q', q) || more, 'canonical', canonical)) -> 'groups') g,
	    jsonb_array_elements(g -> 'items') i $$;
select t.who('D07', 'reviewer') as o, t.who('U500103', 'clerk') as c,
    t.who('U500107', 'clerk') as d \gset
select is(t.found(:'o', '城市更新'), array[:p1, :a1]::bigint[], 'the office finds a matter in every module');
select is(t.found(:'c', '城市更新'), array[:p1]::bigint[], 'a district its own');
select is(t.found(:'d', '城市更新'), array[:a1]::bigint[], 'and no other''s draft');
select is(t.found(:'o', '更新 机制'), array[:a1]::bigint[], 'every word counts');
select is(t.found(:'o', '更'), array[:p1, :a1]::bigint[], 'one character is enough');
select is(t.found(:'o', '新更'), '{}', 'in its order');
select is(t.found(:'o', '渝中'), array[:p1, :a2]::bigint[], 'a unit by its name');
select is(t.found(:'o', '渝中 城市'), array[:p1]::bigint[], 'together with a matter');
select is(t.found(:'o', '建办科函〔2021〕443号'), array[:p1]::bigint[], 'a number as it was typed');
select is(t.found(:'o', '［２０２１］443'), array[:p1]::bigint[], 'part of it in other brackets and widths');
select is(t.found(:'o', '建办科函2021年第443号', '{}', '建办科函〔2021〕443号'), array[:p1]::bigint[],
    'and in a spelling that is not in it, by its canonical form');
select is(t.found(:'o', '43号'), array[:p1]::bigint[], 'a part is a part');
select is(t.found(:'o', '2021〕43号'), '{}', 'but not pieces put together');
select is(t.found(:'o', '100%_\'), '{}', 'signs mean themselves');
select is((select array_agg(u ->> 'unit') from jsonb_array_elements(t.read(:'c', 'filing.search',
    '{"query": {"q": "渝中"}}') -> 'units') u), '{U500103}', 'units are named');
select t.made(:'c', 'achievement', t.achievement(jsonb_build_object('matter', '多件 ' || n)))
from generate_series(1, 7) n;
create function t.group_(q jsonb) returns jsonb language sql as $$
	select t.read(t.who('D07', 'reviewer'), 'filing.search', jsonb_build_object('query',
	    '{"q": "多件"}'::jsonb || q)) -> 'groups' -> 0 $$;
select is(jsonb_array_length(t.group_('{}') -> 'items'), 5, 'five of a module at first');
select is(jsonb_array_length(t.group_(jsonb_build_object('module', 'achievement', 'after',
    t.group_('{}') ->> 'next')) -> 'items'), 2, 'the rest from there on');
select is(t.group_('{"module": "achievement"}') ->> 'next', null, 'or all in one page');
select is(t.read(t.who('D07', 'auditor'), 'filing.search', '{"query": {"q": "多件"}}') ->> 'code',
    'forbidden', 'an auditor finds no filings');
select * from finish();
rollback;
