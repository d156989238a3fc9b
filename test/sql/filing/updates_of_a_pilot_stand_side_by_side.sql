-- SPDX-License-Identifier: Apache-2.0
-- Review by pilot: all districts' updates of one pilot and period in one answer,
-- each with what the caller may do; without content where he may not see it.
\ir ../helper_filing.sql
select plan(17);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o \gset
select t.pilot_in_force('{"scope_units": ["U500103", "U500105", "U500106"]}') as e \gset
create function t.side(caller text, e bigint, q jsonb default '{}') returns jsonb language sql as $$
	select t.read(caller, 'filing.entry_updates', jsonb_build_object('path', jsonb_build_object('id', e::text), 'query', q)) $$;
create function t.columns(caller text, e bigint) returns text language sql as $$
	select string_agg((x #>> '{unit,unit}') || ' ' || (x #>> '{obligation,state}') || coalesce(' ' || (x ->> 'state_label'), '')
	    || coalesce(' ' || (x #>> '{entry,body,work_done}'), ''), ' | ' order by n)
	from jsonb_array_elements(t.side(caller, e) -> 'items') with ordinality y (x, n) $$;
select is(t.columns(:'d', :e), 'U500103 open | U500105 open | U500106 open', 'all three owe one');
select is(t.side(:'d', :e) -> 'periods', '["2023Q1"]', 'of this quarter');
insert into flow.contact (module, unit, name, phone) values ('pilot', 'U500105', '江北联系人', '00010230005');
select is(t.side(:'d', :e) #>> '{items,1,contact,name}', '江北联系人', 'with whom to ask there');
select t.made(:'a', 'pilot_update', t.update_body('{"work_done": "甲"}'), t.owed('U500103', :e)) as u \gset
select t.made(:'b', 'pilot_update', t.update_body('{"work_done": "乙"}'), t.owed('U500105', :e)) as w \gset
select t.move(:'a', :u, 'submit') as x, t.move(t.who('U500103', 'reviewer'), :u, 'approve') as y \gset
select is(t.columns(:'d', :e), 'U500103 filed 待主管部门审核 甲 | U500105 open 草稿 | U500106 open', 'the department reads what reached it');
select is((select string_agg(x ->> 'action', ' ' order by x ->> 'action') from jsonb_array_elements(
    t.side(:'d', :e) #> '{items,0,entry,actions}') x), 'approve return', 'and decides here');
select t.move(:'b', :w, 'submit') as x, t.move(t.who('U500105', 'reviewer'), :w, 'approve') as y \gset
select is(t.columns(:'d', :e), 'U500103 filed 待主管部门审核 甲 | U500105 filed 待主管部门审核 乙 | U500106 open', 'both side by side');
select is(t.columns(:'a', :e), 'U500103 filed 待主管部门审核 甲 | U500105 filed 待主管部门审核 | U500106 open',
    'a district reads its own, and of others how far they are');
select is((select string_agg(coalesce(x ->> 'entry', 'none'), ' ') from jsonb_array_elements(
    t.side(t.who('D07', 'leader'), :e) -> 'items') x where x ->> 'state' is null), 'none',
    'what nobody has filed is nothing to who sees all');
select is((select string_agg(coalesce(x ->> 'state', '-'), ' ' order by n) from jsonb_array_elements(
    t.side(:'a', :e) -> 'items') with ordinality y (x, n)), 'in_review in_review -', 'a state is told where the content is not');
select is(t.side(t.who('U500107', 'clerk'), :e) ->> 'code', 'not_found', 'who is not concerned reads none');
select is(t.side(t.who('D31', 'clerk'), :e) ->> 'code', 'not_found', 'nor another department');
select is(t.move(:'d', :u, 'approve'), '200', 'one passed');
select is(t.columns(:'o', :e), 'U500103 filed 待市委改革办确认 甲 | U500105 filed 待主管部门审核 乙 | U500106 open', 'the office reads all');
select is(t.move(:'o', :u, 'approve'), '200', 'in force');
select ops.clock_set('2023-06-15 09:00+08') as x \gset
select filing.obligation_roll() as x \gset
select is(t.side(:'d', :e) ->> 'period', '2023Q2', 'the latest period first');
select is(t.side(:'d', :e) -> 'periods', '["2023Q2", "2023Q1"]', 'earlier ones are there');
select is((select string_agg(x #>> '{entry,body,work_done}', ' ') from jsonb_array_elements(
    t.side(:'d', :e, '{"period": "2023Q1"}') -> 'items') x), '甲 乙', 'by their name');
select * from finish();
rollback;
