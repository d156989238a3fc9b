-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(10);
select t.person('D07', 'system_admin') as s, t.who('U500103', 'clerk') as c \gset
create function t.day(caller text, day text, body jsonb) returns ops.answer language sql as $$
	select t.act(caller, 'calendar_put', jsonb_build_object('path', jsonb_build_object('day', day), 'body', body)) $$;
select is(t.said(t.day(:'c', '2023-04-12', '{"working": false, "label": "调休"}')), 'forbidden', 'not by a clerk');
select is(t.said(t.day(:'s', '2023-04-12', '{"working": false, "label": "调休"}')), '204', 'a Wednesday off');
select is(ops.is_working_day('2023-04-12'), false, 'is none');
select is(t.said(t.day(:'s', '2023-04-12', '{"working": null}')), '204', 'as the week has it');
select is(ops.is_working_day('2023-04-12'), true, 'again');
select is(t.errors(t.day(:'s', '2023-04-12', '{"working": true, "label": "上班"}')), '{"invalid_value /working"}',
    'a Wednesday is a working day by itself');
select is(t.errors(t.day(:'s', '2023-03-17', '{"working": false, "label": "补休"}')), '{"in_the_past /day"}',
    'a day that is over stays as it was');
select is(t.said(t.day(:'s', 'tomorrow', '{"working": false, "label": "x"}')), 'not_found', 'a day is a date');
select is((select array_agg(x ->> 'day') from jsonb_array_elements(t.read(:'c', 'org.calendar_list',
    '{"query": {"year": "2023"}}') -> 'items') x) @> '{2023-04-05}', true, 'everybody reads it');
select is((select bool_or((x ->> 'may_edit')::boolean) from jsonb_array_elements(t.read(:'s', 'org.calendar_list',
    '{"query": {"year": "2023"}}') -> 'items') x where x ->> 'day' < '2023-03-20'), false, 'the past has no key');
select * from finish();
rollback;
