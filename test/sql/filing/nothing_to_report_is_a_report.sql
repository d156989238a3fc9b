-- SPDX-License-Identifier: Apache-2.0
-- 零报告 (X58): each quarter the two offices file what happened, or say that there
-- was nothing; either meets what they owe.
\ir ../helper_filing.sql
select plan(38);
select t.who('D08', 'clerk') as web, t.who('D12', 'clerk') as pet, t.who('D12', 'reviewer') as r,
    t.who('D07', 'reviewer') as o, t.person('D07', 'reviewer', '{risk_event}') as adm, t.who('U500103', 'clerk') as a \gset
create function t.due(unit text) returns bigint language sql as $$
	select obligation from filing.obligation o where o.unit = due.unit and module = 'risk_event' order by period desc limit 1 $$;
create function t.stands(unit text) returns text language sql as $$
	select string_agg(period || ' ' || state || case when late then ' late' else '' end || coalesce(' ' || filed_on, ''), ', ' order by period)
	from filing.obligation o where o.unit = stands.unit and module = 'risk_event' $$;
create function t.nothing(caller text, o bigint, note text default null) returns text language sql as $$
	select t.said(t.act(caller, 'obligation_nothing', jsonb_build_object('path', jsonb_build_object('id', o::text),
	    'body', jsonb_build_object('note', note)))) $$;
create function t.one(caller text, o bigint) returns jsonb language sql as $$
	select t.read(caller, 'filing.obligation_get', jsonb_build_object('path', jsonb_build_object('id', o::text))) $$;

update flow.hook set owes = null where module <> 'risk_event';
select is(filing.obligation_roll(), 2, 'from twenty days before the end each of the two owes one');
select is(t.stands('D08') || ' | ' || t.stands('D12'), '2023Q1 open | 2023Q1 open', 'of the quarter');
select is(filing.obligation_roll(), 0, 'once');
select is(t.one(:'web', t.due('D08')) -> 'subject', 'null', 'about no filing');
select is(t.one(:'web', t.due('D08')) -> 'actions', '["fill", "extend", "nothing"]', 'the clerk files, or says so');
select is(t.one(:'r', t.due('D12')) -> 'actions', '["extend", "nothing"]', 'so may the reviewer');
select is(t.one(t.who('D08', 'leader'), t.due('D08')) -> 'actions', '[]', 'a leader may not');
select is(t.one(:'a', t.due('D08')) ->> 'code', 'not_found', 'a district knows nothing of it');
select is(t.nothing(:'pet', t.due('D08')), 'not_found', 'nobody says it for others');
select is(t.nothing(:'o', t.due('D08')), 'forbidden', 'nor does the office');
select is(t.nothing(:'web', t.due('D08'), ' 一季度未发生重大负面舆情 '), '200', 'said');
select is(t.stands('D08'), '2023Q1 met 2023-03-20', 'and met');
select is(t.one(:'web', t.due('D08')) ->> 'state_label', '已报（零报告）', 'under its name');
select is((select (h ->> 'kind') || ' ' || (h ->> 'note') from jsonb_array_elements(t.one(:'o', t.due('D08')) -> 'history') h
    where h ->> 'kind' = 'nothing'), 'nothing 一季度未发生重大负面舆情', 'the office reads who said what');
select is((select c - 'waived' - 'late' - 'overdue' - 'due' from jsonb_array_elements(t.read(:'o', 'filing.obligation_matrix',
    '{"query": {"period": "2023Q1"}}') -> 'cells') c where c ->> 'unit' = 'D08'),
    '{"unit": "D08", "module": "risk_event", "open": 0, "filed": 0, "met": 1, "nothing": 1}', 'the matrix tells it from an event');
select is(t.nothing(:'web', t.due('D08')), 'nothing_owed', 'said once');
select is((select count(*) from ops.notice where unit = 'D08' and kind = 'nothing'), 2::bigint, 'clerks and reviewers are told');
select is(t.move(:'web', t.made(:'web', 'risk_event', t.risk('{"kind": "opinion", "level": "opinion_major"}')), 'submit'), '200',
    'what happens afterwards is filed as ever');
select is(t.stands('D08'), '2023Q1 met 2023-03-20', 'and changes nothing of it');

-- an event answers it
select t.made(:'pet', 'risk_event', t.risk(), t.due('D12')) as e \gset
select is((select period from filing.entry where entry = :e), null, 'an event is of its day');
select is(t.nothing(:'pet', t.due('D12')), 'obligation_taken', 'what is being answered is not nothing');
select is(t.move(:'pet', :e, 'submit'), '200', 'submitted');
select is(t.stands('D12'), '2023Q1 filed 2023-03-20', 'filed');
select t.move(:'r', :e, 'approve') as x, t.move(:'a', :e, 'remark', '{"note": "无"}') as y \gset
select is(t.move(:'o', :e, 'approve', '{"findings": {"caused_by_reform": true, "caused_grounds": "核查"}}'), '200', 'approved');
select is(t.stands('D12'), '2023Q1 met 2023-03-20', 'met');
select is(t.move(:'o', :e, 'void', '{"note": "误报"}'), '200', 'void');
select is(t.stands('D12'), '2023Q1 open', 'it is owed again');
select t.made(:'pet', 'risk_event', t.risk('{"details": "另一起"}')) as f \gset
select is(t.move(:'pet', :f, 'submit') || ' ' || t.stands('D12'), '200 2023Q1 filed 2023-03-20', 'an event begun by itself answers it as well');

-- who has filed one by then owes none; of the time before nobody does
select ops.clock_set('2023-06-09 09:00+08') as x \gset
select is(filing.obligation_roll(), 0, 'not before the window');
select t.made(:'pet', 'risk_event', t.risk('{"occurred_at": "2023-06-05T10:00:00+08:00"}')) as g \gset
select t.move(:'pet', :g, 'submit') as x \gset
select ops.clock_set('2023-06-12 09:00+08') as x \gset
select is(filing.obligation_roll(), 1, 'who filed an event of the quarter owes nothing more');
select is(t.stands('D08'), '2023Q1 met 2023-03-20, 2023Q2 open', 'the other does');
select is(t.said(t.act(:'adm', 'chase_create', '{"body": {"module": "risk_event", "period": "2023Q2"}}')), '201', 'its administrator chases it');
select matches((select text from ops.notice where unit = 'D08' and kind = 'chase' limit 1), '“改革风险”2023年第二季度尚有 1 项未报，请于2023-06-30前报送（?[^：]*$',
    'in words that need no filing');
select is(filing.obligation_roll('2022Q4'), 0, 'of a quarter that is over nobody begins to owe');
select ops.clock_set('2023-07-03 09:00+08') as x \gset
select is(t.nothing(:'web', t.due('D08')), '200', 'said after its day');
select is(t.stands('D08'), '2023Q1 met 2023-03-20, 2023Q2 met late 2023-07-03', 'it is late for ever');
select is_empty('select * from filing.check_obligation()', 'and is no finding: there is no filing to approve');
select is(has_table_privilege('rr_writer', 'filing.nothing', 'update'), false, 'what was said is never changed');
select * from finish();
rollback;
