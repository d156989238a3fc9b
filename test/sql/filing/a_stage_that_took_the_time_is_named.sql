-- SPDX-License-Identifier: Apache-2.0
-- [23]: of what is owed one reads how long it lay at each stage, in working days, and
-- which took longest.
\ir ../helper_filing.sql
select plan(10);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('D30', 'clerk') as d,
    t.who('D07', 'reviewer') as o \gset
create function t.lay(caller text, o bigint) returns text language sql as $$
	select string_agg((x ->> 'stage') || ' ' || (x #>> '{unit,unit}') || ' ' || (x ->> 'days')
	    || case when (x ->> 'now')::boolean then ' now' else '' end
	    || case when (x ->> 'longest')::boolean then ' longest' else '' end, ', ' order by n)
	from jsonb_array_elements(t.read(caller, 'filing.obligation_get', jsonb_build_object('path',
	    jsonb_build_object('id', o::text))) -> 'stages') with ordinality y (x, n) $$;
create function t.at(at text) returns void language sql as $$ select ops.clock_set((at || '+08')::timestamptz) $$;
select t.pilot_in_force('{"scope_units": ["U500103"]}') as p \gset
select t.owed('U500103', :p) as b \gset
select is(t.lay(:'a', :b), 'entry U500103 0 now', 'on the day itself none');
select t.at('2023-03-24 09:00') as x \gset
select is(t.lay(:'a', :b), 'entry U500103 4 now longest', 'Monday to Friday');
select t.made(:'a', 'pilot_update', t.update_body(), :b) as e \gset
select is(t.move(:'a', :e, 'submit'), '200', 'filed');
select t.at('2023-03-27 09:00') as x \gset
select is(t.lay(:'a', :b), 'entry U500103 4 longest, unit_review U500103 1 now', 'a weekend is no time lost');
select t.move(:'r', :e, 'approve') as x, t.at('2023-04-06 23:00') as y \gset
select is(t.lay(:'d', :b), 'entry U500103 4, unit_review U500103 1, department_review D30 7 now longest',
    'nor is a holiday');
select t.move(:'d', :e, 'return', '{"reason_code": "wording", "note": "请核对"}') as x, t.at('2023-04-10 09:00') as y \gset
select is(t.lay(:'r', :b), 'entry U500103 6 now, unit_review U500103 1, department_review D30 7 longest',
    'what came back adds to its stage');
select t.move(:'a', :e, 'submit', '{"note": "已改"}') as x, t.move(:'r', :e, 'approve') as y, t.move(:'d', :e, 'approve') as z,
    t.at('2023-04-11 09:00') as w \gset
select is(t.move(:'o', :e, 'approve'), '200', 'approved');
select t.at('2023-05-15 09:00') as x \gset
select is(t.lay(:'o', :b), 'entry U500103 6, unit_review U500103 1, department_review D30 7 longest, office_review D07 1',
    'and it lies no more');
select is(t.move(:'a', :e, 'revise'), '200', 'a change of it');
select is(t.lay(:'o', :b), 'entry U500103 6, unit_review U500103 1, department_review D30 7 longest, office_review D07 1',
    'is another matter');
select * from finish();
rollback;
