-- SPDX-License-Identifier: Apache-2.0
-- X32–X35, R97: rates of every unit for everybody; the matrix, the calendar and the
-- desks for those concerned; one call each.
\ir ../helper_filing.sql
select plan(44);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('U500107', 'clerk') as c,
    t.who('U500103', 'leader') as l, t.who('D30', 'clerk') as d, t.who('D18', 'clerk') as d18, t.who('D07', 'reviewer') as o,
    t.who('D07', 'auditor') as aud, t.person('D07', 'reviewer', '{pilot_update}') as adm \gset
select t.pilot_in_force('{"scope_units": ["U500103", "U500105", "U500107"]}') as p,
    t.pilot_in_force('{"document_number": "建办科函〔2021〕444号", "name": "乙", "scope_units": ["U500103"]}', '444') as q,
    t.pilot_in_force('{"document_number": "建办科函〔2021〕445号", "name": "丙", "scope_units": ["U500103"]}', '445') as w \gset
create function t.rate(caller text, u text, period text default '2023Q1') returns text language sql as $$
	select concat_ws(' ', x ->> 'expected', x ->> 'on_time', x ->> 'granted', x ->> 'late', x ->> 'pending',
	    x ->> 'waived', coalesce(x ->> 'rate', '-'), coalesce(x ->> 'rate_granted', '-'), x ->> 'returned')
	from jsonb_array_elements(t.read(caller, 'filing.obligation_rates', jsonb_build_object('query',
	    jsonb_build_object('period', period))) -> 'items') x where x #>> '{unit,unit}' = u $$;
create function t.cell(caller text, u text, period text default '2023Q1') returns text language sql as $$
	select concat_ws(' ', x ->> 'open', x ->> 'filed', x ->> 'met', x ->> 'waived', x ->> 'late', x ->> 'overdue',
	    x ->> 'due') from jsonb_array_elements(t.read(caller, 'filing.obligation_matrix', jsonb_build_object('query',
	    jsonb_build_object('period', period))) -> 'cells') x where x ->> 'unit' = u $$;
create function t.list(caller text, q jsonb) returns text language sql as $$
	select string_agg((x #>> '{unit,short}') || (x #>> '{subject,title}'), ' ' order by x -> 'obligation')
	from jsonb_array_elements(t.read(caller, 'filing.obligation_list', jsonb_build_object('query', q)) -> 'items') x $$;

select is(t.rate(:'a', 'U500103'), '0 0 0 0 3 0 - - 0', 'before the day nobody is judged');
select is(t.cell(:'o', 'U500103'), '3 0 0 0 0 0 2023-03-31', 'three open');
select is(t.cell(:'a', 'U500105'), null, 'a district sees its own line');
select is(t.cell(:'d', 'U500105'), '1 0 0 0 0 0 2023-03-31', 'the department all that it leads');
select is(t.cell(:'d18', 'U500105'), null, 'another nothing');
select is(jsonb_array_length(t.read(:'o', 'filing.obligation_matrix', '{}') -> 'units'), 3, 'the running quarter by itself');
select is(t.read(:'o', 'filing.obligation_matrix', '{}') #>> '{modules,0,chase}', 'false', 'who may chase a column');
select is(t.read(:'adm', 'filing.obligation_matrix', '{}') #>> '{modules,0,chase}', 'true', 'is told so');
select is(t.read(:'aud', 'filing.obligation_matrix', '{}') ->> 'code', 'forbidden', 'an auditor reads no filings');
select is(t.read(:'aud', 'filing.obligation_rates', '{}') ->> 'code', 'forbidden', 'nor rates');

-- in time; with leave; late; not at all; waived
select t.update_in_force('U500103', :p) as e \gset
select t.act(:'a', 'extension_create', jsonb_build_object('path', jsonb_build_object('id', t.owed('U500103', :q)::text),
    'body', '{"reason": "x", "due": "2023-04-10"}'::jsonb)) as x \gset
select t.act(:'adm', 'extension_decide', jsonb_build_object('path', jsonb_build_object('id',
    (select max(extension)::text from filing.extension)), 'body', '{"decision": "grant"}'::jsonb)) as x \gset
select t.act(:'adm', 'obligation_waive', jsonb_build_object('path', jsonb_build_object('id',
    t.owed('U500107', :p)::text), 'body', '{"reason": "x"}'::jsonb)) as x \gset
select ops.clock_set('2023-04-06 09:00+08') as x \gset
select t.made(:'a', 'pilot_update', t.update_body(), t.owed('U500103', :q)) as f,
    t.made(:'b', 'pilot_update', t.update_body(), t.owed('U500105', :p)) as g \gset
select t.move(:'a', :f, 'submit') as x, t.move(:'b', :g, 'submit') as y \gset
select is(t.rate(:'c', 'U500103'), '3 1 1 1 0 0 33.33 66.67 0', 'one in time, one with leave, one missing');
select is(t.rate(:'c', 'U500105'), '1 0 0 1 0 0 0.00 0.00 0', 'filed, and late');
select is(t.rate(:'c', 'U500107'), '0 0 0 0 0 1 - - 0', 'waived counts nowhere');
select is(t.cell(:'o', 'U500103'), '1 1 1 0 1 1 2023-03-31', 'the cell says who is missing');
select is(t.cell(:'o', 'U500105'), '0 1 0 0 1 0', 'and who was late');
select is(t.read(:'o', 'filing.obligation_rates', '{"query": {"period": "2023Q1", "module": "project"}}') -> 'items',
    '[]', 'by module');
-- the figures of the cell are the list behind it
select is(t.list(:'o', '{"period": "2023Q1", "module": "pilot_update", "unit": "U500103", "state": "open"}'), '渝中丙',
    'the one that is missing');
select is(t.list(:'o', '{"period": "2023Q1", "late": "true"}') ~ '渝中丙', true, 'all that is or was late');
select is((select count(*) from jsonb_array_elements(t.read(:'o', 'filing.obligation_list',
    '{"query": {"period": "2023Q1", "late": "true"}}') -> 'items')), 2::bigint, 'two');
select is((select count(*) from jsonb_array_elements(t.read(:'o', 'filing.obligation_list',
    '{"query": {"period": "2023Q1", "late": "false"}}') -> 'items')), 3::bigint, 'and three that are not');
select is(t.list(:'o', '{"due_from": "2023-04-01", "due_to": "2023-04-30"}'), '渝中乙', 'by the day on which it is due');
select is(t.list(:'d', '{"state": "waived"}') like '%城市更新试点', true, 'a department sees those it leads');
select is(t.list(:'d18', '{}'), null, 'another sees none');
select is(t.list(:'c', '{"unit": "U500103"}'), null, 'nor a district another''s');
select is((select count(*) from jsonb_array_elements(t.read(:'a', 'filing.obligation_list', '{}') -> 'items')), 3::bigint,
    'its own it sees');
select is(t.list(:'a', '{"limit": "1", "state": "open"}'), '渝中丙', 'by pages');
create function t.paged(caller text) returns text language plpgsql as $$
declare
	out_ text := ''; after_ text; page jsonb; q jsonb;
begin
	loop
		q := jsonb_strip_nulls(jsonb_build_object('limit', '2', 'after', after_));
		page := t.read(caller, 'filing.obligation_list', jsonb_build_object('query', q));
		out_ := out_ || (select string_agg(x ->> 'obligation', ' ' order by x -> 'obligation')
		    from jsonb_array_elements(page -> 'items') x) || ' ';
		after_ := page ->> 'next';
		exit when after_ is null;
	end loop;
	return btrim(out_);
end $$;
select is(t.paged(:'d'), (select string_agg(obligation::text, ' ' order by obligation) from filing.obligation),
    'each once, to the last');
-- what may be done about it is said, by role
create function t.may(caller text, o bigint) returns text language sql as $$
	select string_agg(x, ' ') from jsonb_array_elements_text(t.read(caller, 'filing.obligation_get',
	    jsonb_build_object('path', jsonb_build_object('id', o::text))) -> 'actions') x $$;
select is(t.may(:'a', t.owed('U500103', :w)), 'fill', 'its clerk fills it in');
select is(t.may(:'l', t.owed('U500103', :w)), null, 'a leader looks');
select is(t.may(:'adm', t.owed('U500103', :w)), 'chase waive', 'its administrator chases or waives');
select is(t.may(:'d', t.owed('U500103', :w)), 'chase', 'the department chases');
select is(t.may(:'c', t.owed('U500103', :w)), null, 'others do not see it');
select is(t.read(:'c', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id',
    t.owed('U500103', :w)::text))) ->> 'code', 'not_found', 'at all');
-- in whose hands, since when, and whom to ask [23]
select t.move(t.who('U500105', 'reviewer'), :g, 'approve') as x \gset
insert into flow.contact (module, unit, name, phone) values ('pilot', 'D30', '试点联系人', '00020230001')
on conflict do nothing;
select is((select concat_ws(' ', h #>> '{unit,unit}', h ->> 'role_label', (h ->> 'since')::date, h #>> '{contact,phone}')
    from jsonb_extract_path(t.read(:'o', 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id',
    t.owed('U500105', :p)::text))), 'hands') h),
    'D30 录入员 2023-04-06 ' || (select phone from flow.contact where module = 'pilot' and unit = 'D30'), 'it says so');
select is(t.read(:'b', 'filing.desk', '{}') #>> '{mine,0,desk,contact,name}',
    (select name from flow.contact where module = 'pilot' and unit = 'D30'), 'the clerk sees it on his desk');
-- a desk counts whom it waits for
select is((select concat_ws(' ', x ->> 'units', x ->> 'items', x ->> 'overdue', x ->> 'days_left') from
    jsonb_extract_path(t.read(:'adm', 'filing.desk', '{}'), 'missing', '0') x), '1 1 1 -6', 'whom the administrator waits for');
select is(t.read(:'a', 'filing.desk', '{}') -> 'missing', '[]', 'a district waits for nobody');
-- the calendar
create function t.calendar(caller text) returns jsonb language sql as $$
	select t.read(caller, 'filing.obligation_calendar', '{"query": {"from": "2023-03-01", "to": "2023-04-30"}}') $$;
select is((select string_agg(concat_ws(' ', x ->> 'day', x ->> 'open', x ->> 'filed', x ->> 'met', x ->> 'waived',
    x ->> 'late'), ', ') from jsonb_array_elements(t.calendar(:'o') -> 'items') x),
    '2023-03-31 1 1 1 1 2, 2023-04-10 0 1 0 0 0', 'days, and what is due on them');
select is((select string_agg((x ->> 'day') || (x ->> 'label'), ' ') from jsonb_array_elements(t.calendar(:'a') -> 'marks') x),
    '2023-03-112023年第一季度更新开放 2023-03-312023年第一季度报送截止 2023-04-102023年第一季度补审期截止', 'and what they are');
insert into ops.setting (name, value) values ('opens_days', '15');
select report.rule_set_load(replace(replace(body, '"id": "2023-03-31"', '"id": "marks"'),
    '"days": 5', '"days": 3')) from report.rule_set where id = '2023-03-31';
select is((select string_agg((x ->> 'day') || (x ->> 'label'), ' ') from jsonb_array_elements(t.calendar(:'a') -> 'marks') x),
    '2023-03-162023年第一季度更新开放 2023-03-312023年第一季度报送截止 2023-04-062023年第一季度补审期截止',
    'by the setting and the rule set in force');
delete from ops.setting where name = 'opens_days';
select is(t.calendar(:'a') -> 'days' @> '[{"day": "2023-04-05", "working": false}]', true, 'holidays');
-- the calendar file
select is((select string_agg(concat_ws(' ', x ->> 'due', x ->> 'state', x ->> 'sequence', x ->> 'due_original'), ', ')
    from jsonb_array_elements(t.read(:'a', 'filing.obligation_feed', '{}') -> 'items') x),
    '2023-03-31 met 0, 2023-03-31 open 0, 2023-04-10 filed 1 2023-03-31', 'what goes into a calendar');
-- R97: what the office returned as not qualifying is counted, other returns are not
select t.achievement_submitted('U500105') as h, t.achievement_submitted('U500105', '{"source": "二"}') as i \gset
select t.move(t.who('U500105', 'reviewer'), :h, 'approve'), t.move(t.who('U500105', 'reviewer'), :i, 'approve'),
    t.move(:'o', :h, 'return', '{"reason_code": "not_eligible", "note": "x"}'),
    t.move(:'o', :i, 'return', '{"reason_code": "wording", "note": "x"}') \gset x
select is(t.rate(:'c', 'U500105', '2023Q2'), '0 0 0 0 0 0 - - 1', 'one of two returns counts');
insert into ops.setting (name, value) values ('returns_counted', 'all');
select is(t.rate(:'c', 'U500105', '2023Q2'), '0 0 0 0 0 0 - - 2', 'or both, by a setting (X56)');
select * from finish();
rollback;
