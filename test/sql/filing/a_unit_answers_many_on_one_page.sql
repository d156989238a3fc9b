-- SPDX-License-Identifier: Apache-2.0
-- [35]: all that a unit owes of one module in a period stands on one page, each
-- with its filing and with what was approved last; nobody else's.
\ir ../helper_filing.sql
select plan(16);
select t.who('U500103', 'clerk') as a \gset
select t.pilot_in_force() as p, t.pilot_in_force('{"name": "二", "document_number": "建办科函〔2021〕444号"}', '444') as p2 \gset
create function t.sheet(caller text, q jsonb default '{}') returns jsonb language sql as $$
	select t.read(caller, 'filing.obligation_sheet', jsonb_build_object('query',
	    '{"module": "pilot_update", "period": "2023Q1"}'::jsonb || q)) $$;
create function t.subjects(b jsonb) returns bigint[] language sql as $$
	select coalesce(array_agg((x #>> '{obligation,subject,id}')::bigint order by n), '{}')
	from jsonb_array_elements(b -> 'items') with ordinality y (x, n) $$;
select is(t.subjects(t.sheet(:'a')), array[:p, :p2]::bigint[], 'all that is owed');
select is(t.sheet(:'a') #> '{items,0,entry}', 'null', 'nothing is begun by looking');
select is(t.sheet(:'a') #> '{items,0,last}', 'null', 'nor was anything said before');
select is(t.sheet(:'a') #>> '{items,0,obligation,actions,0}', 'fill', 'the clerk may');
select is(t.sheet(t.who('U500103', 'reviewer')) #>> '{items,0,obligation,actions}', '["extend"]', 'the reviewer reads');
select is(t.subjects(t.sheet(t.who('U500107', 'clerk'))), '{}', 'another unit owes none of it');
select is(t.subjects(t.sheet(t.who('D30', 'clerk'))), '{}', 'nor the department that sees it elsewhere');
select is(t.sheet(t.who('D07', 'auditor')) ->> 'code', 'forbidden', 'an auditor reads no filings');
select t.update_in_force('U500103', :p, '{"work_done": "第一季度的工作"}') as q1 \gset
select is(t.sheet(:'a') #>> '{items,0,entry,state}', 'approved', 'what is answered stands there with its state');
select is(t.subjects(t.sheet(:'a', '{"limit": "1"}')), array[:p]::bigint[], 'page by page');
select is(t.subjects(t.sheet(:'a', jsonb_build_object('after', t.sheet(:'a', '{"limit": "1"}') ->> 'next'))),
    array[:p2]::bigint[], 'and the rest');
-- the next quarter begins with it
select ops.clock_set('2023-07-03 09:00+08') as x, filing.obligation_roll('2023Q2') as y \gset
select is(t.sheet(:'a', '{"period": "2023Q2"}') #>> '{items,0,last,body,work_done}', '第一季度的工作', 'with last time''s words');
select is(t.sheet(:'a', '{"period": "2023Q2"}') #>> '{items,0,last,period}', '2023Q1', 'and their quarter');
select is(t.sheet(:'a') #> '{items,0,last}', 'null', 'which were not last time''s of themselves');
select t.made(:'a', 'pilot_update', '{"work_done": "改过的"}', t.owed('U500103', :p, '2023Q2')) as q2 \gset
select is(t.sheet(:'a', '{"period": "2023Q2"}') #>> '{items,0,entry,body,work_done}', '改过的', 'a draft as it stands');
select is(t.sheet(:'a', '{"period": "2023Q2"}') #>> '{items,0,last,body,work_done}', '第一季度的工作', 'beside what was approved');
select * from finish();
rollback;
