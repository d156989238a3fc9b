-- SPDX-License-Identifier: Apache-2.0
-- 手册四(五), R116–R118; X6, X31, X58.
\ir ../helper_filing.sql
select plan(27);
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
    '{沙坪坝区尚未反馈意见，期限2023-03-23}', 'the reform office sees who has not answered');
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
select * from finish();
rollback;
