-- SPDX-License-Identifier: Apache-2.0
-- 手册四(五), R116–R118; X6, X31, X58.
\ir ../helper_filing.sql
select plan(49);
select t.who('D12', 'clerk') as clerk, t.who('D12', 'reviewer') as r, t.who('D07', 'reviewer') as o,
    t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('D08', 'clerk') as web \gset
create function t.tried(unit text, more jsonb) returns text language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'risk_event', t.risk(more));
begin
	return t.move(t.who(unit, 'clerk'), e, 'submit');
end $$;
select is(t.tried('D12', '{"kind": "opinion", "level": "opinion_major"}'), 'situation_not_for_unit',
    'the petition office files mass events');
select is(t.tried('D08', '{}'), 'situation_not_for_unit', 'the cyberspace office does not');
select is(t.tried('D08', '{"kind": "opinion", "level": "mass_larger"}'), 'fields_invalid', 'a level is of its kind');
select is(t.tried('D12', '{"occurred_at": "2023-03-20T23:00:00+08:00"}'), 'event_in_future', 'none to come');
select is(t.tried('D12', '{"occurred_at": "2023-03-20"}'), 'fields_invalid', 'with the time of day');
select is(t.tried('D12', '{"districts": null}'), 'fields_invalid', 'of a district or a project');
select is(t.tried('D12', '{"districts": null, "project": "某项目"}'), '200', 'a project will do');

select t.made(:'clerk', 'risk_event', t.risk('{"districts": ["U500103", "U500106"]}')) as e \gset
select is(t.got(:'a', :e) ->> 'code', 'not_found', 'a draft is not seen by the district');
select is(t.move(:'clerk', :e, 'submit'), '200', 'submitted');
select is(t.got(:'a', :e) ->> 'title', '较大群体性事件 2023-03-15 渝中、沙坪坝', 'it is');
select is(t.got(:'b', :e) ->> 'code', 'not_found', 'not by another');
select is(t.got(:'web', :e) ->> 'code', 'not_found', 'nor by another office');
select is((select array_agg(unit order by unit) from ops.notice where entry = :e and kind = 'remark'),
    '{U500103,U500106}', 'the districts are told');
select is(t.actions(:'a', :e), 'remark', 'and may say something');
select is(t.move(:'a', :e, 'remark'), 'reason_required', 'in words');
select is(t.move(:'a', :e, 'remark', '{"note": "起因是欠薪，与改革无关"}'), '200', 'said');
select is(t.move(:'r', :e, 'approve'), '200', 'approved by the office that filed it');
select is((select array_agg(w ->> 'detail') from jsonb_array_elements(t.got(:'o', :e) -> 'warnings') w),
    '{沙坪坝区尚未反馈意见，期限2023-03-23；均已反馈或期满后市委改革办方可通过}', 'the reform office sees who has not answered');
select is(t.actions(:'o', :e), 'return void', 'and may not approve while that one may still speak');
select is(t.move(:'o', :e, 'approve', '{"findings": {"caused_by_reform": false, "caused_grounds": "欠薪"}}'), 'remarks_awaited',
    'by no way');
select is((t.moved(:'o', :e, 'approve', '{"findings": {"caused_by_reform": false, "caused_grounds": "欠薪"}}')).body ->> 'detail',
    '沙坪坝区尚未反馈意见，期限2023-03-23；均已反馈或期满后市委改革办方可通过。', 'told for whom it waits and until when');
select is(t.move(t.who('U500106', 'reviewer'), :e, 'remark', '{"note": "无意见"}'), '200', 'the other speaks');
select is(t.got(:'o', :e) -> 'warnings', '[]', 'nobody is awaited');
select is((select x -> 'findings' from jsonb_array_elements(t.got(:'o', :e) -> 'actions') x
    where x ->> 'action' = 'approve'), '["caused_by_reform", "caused_grounds"]', 'and what it must find');
select is(t.errors(t.moved(:'o', :e, 'approve')), '{"required /findings/caused_by_reform",
    "required /findings/caused_grounds"}', 'without which it cannot approve');
select is(t.move(:'o', :e, 'approve', '{"findings": {"caused_by_reform": "yes", "caused_grounds": "x"}}'),
    'finding_required', 'yes is not true');
select is(t.move(:'o', :e, 'approve', '{"findings": {"caused_by_reform": false, "caused_grounds": "欠薪"}}'),
    '200', 'found');
select results_eq(format('select caused_by_reform, caused_grounds from ledger.risk_event
    where entry = %s and upper_inf(in_force)', :e), $$values (false, '欠薪')$$, 'the finding is part of the fact');
select is((select count(*) from ledger.risk_event_unit where entry = :e and upper_inf(in_force)), 2::bigint,
    'of both districts');
select is(t.got(:'a', :e) #>> '{findings,caused_grounds}', '欠薪', 'who may read it');
select is(t.read(:'b', 'filing.entry_list', '{"query": {"module": "risk_event"}}') -> 'items', '[]',
    'no list shows it to others');
select is((select jsonb_agg(x -> 'id') from jsonb_array_elements(t.read(:'a', 'filing.entry_list',
    '{"query": {"module": "risk_event"}}') -> 'items') x), jsonb_build_array(:e), 'but to the district');

-- three working days, by the calendar: from a Monday to a Thursday, over a holiday
select t.made(:'clerk', 'risk_event', t.risk('{"districts": ["U500103"]}')) as w \gset
select t.move(:'clerk', :w, 'submit') as x, t.move(:'r', :w, 'approve') as y \gset
select ops.clock_set('2023-03-23 23:59+08') as x \gset
select is(t.actions(:'a', :w), 'remark', 'on the third working day the district may still speak');
select is(t.actions(:'o', :w), 'return void', 'and the office waits');
select ops.clock_set('2023-03-24 00:00+08') as x \gset
select is(t.actions(:'a', :w), null, 'on the fourth it is over');
select is(t.move(:'a', :w, 'remark', '{"note": "迟了"}'), 'remark_over', 'for good');
select is((t.moved(:'a', :w, 'remark', '{"note": "迟了"}')).body ->> 'detail', '反馈意见的期限（2023-03-23）已过。', 'with the day');
select is(t.got(:'o', :w) -> 'warnings', '[]', 'nobody is awaited');
select is(t.move(:'o', :w, 'approve', '{"findings": {"caused_by_reform": true, "caused_grounds": "核查"}}'), '200',
    'the office decides without it');
select ops.clock_set('2023-04-03 09:00+08') as x \gset
select t.made(:'clerk', 'risk_event', t.risk('{"districts": ["U500103"]}')) as h \gset
select t.move(:'clerk', :h, 'submit') as x \gset
select is(filing.remark_until(e), '2023-04-07', 'a holiday is no working day') from filing.entry e where e.entry = :h;
select t.move(:'r', :h, 'return', '{"reason_code": "other", "note": "补正"}') as x \gset
select ops.clock_set('2023-04-06 09:00+08') as x \gset
select t.move(:'clerk', :h, 'submit', '{"note": "已改"}') as x \gset
select is(filing.remark_until(e), '2023-04-11', 'what is submitted anew is read anew') from filing.entry e where e.entry = :h;

-- in the ledger: what was proved is for leaders and machines, what was not for those concerned
select ledger.horizon_cut() as x \gset
create function t.facts(caller text) returns text language sql as $$
	select string_agg(case when (x ->> 'caused_by_reform')::boolean then 'proved' else 'unproved' end, ' ' order by x ->> 'entry')
	    || ' of ' || (select t.read(caller, 'ledger.ledger_list', '{"path": {"module": "risk_event"}, "query": {"count": "exact"}}') ->> 'count')
	from jsonb_array_elements(t.read(caller, 'ledger.ledger_list', '{"path": {"module": "risk_event"}}') -> 'items') x $$;
select is(t.facts(:'o'), 'unproved proved of 2', 'the office reads both');
select is(t.facts(:'a'), 'unproved proved of 2', 'the district its own');
select is(t.facts(t.who('D12', 'leader')), 'unproved proved of 2', 'and the office that filed them');
select is(t.facts(t.who('U500103', 'leader')), 'unproved proved of 2', 'a leader of a district concerned');
select is(t.facts(t.who('U500105', 'leader')), 'proved of 1', 'a leader of another only what was proved');
select is(t.facts(t.who('D30', 'leader')), 'proved of 1', 'nor does a department learn of the other');
select is(t.facts(t.who('D07', 'leader')), 'unproved proved of 2', 'the leaders of the office do');
select is(t.facts(t.who('U500105', 'clerk')), null, 'who is not concerned has none');
select * from finish();
rollback;
