-- SPDX-License-Identifier: Apache-2.0
-- 深改委会议: with its approval every decision is a filing of its own, assigned to
-- its units and owed until it is done; once assigned it is changed there alone.
\ir ../helper_assigned.sql
select plan(32);
select t.who('D07', 'clerk') as clerk, t.who('D07', 'reviewer', 2) as office \gset
create function t.decided(title text, due text, variadic units text[]) returns jsonb language sql as $$
	select jsonb_build_object('title', title, 'requirement', '按季度报送', 'units', to_jsonb(units), 'due', due,
	    'policy_area', 'society', 'track', 'governance') $$;
create function t.meeting(number int, variadic decisions jsonb[]) returns jsonb language sql as $$
	select jsonb_build_object('classified', false, 'number', number, 'held_on', '2023-03-10',
	    'agenda', '[{"title": "审议工作要点", "reporting_unit": "D18"}]'::jsonb, 'decisions', to_jsonb(decisions)) $$;
create function t.of_meeting(meeting bigint) returns table (entry bigint, title text, said text) language sql as $$
	select e.entry, e.title, t.state(e.entry) from filing.entry e join filing.version v on v.entry = e.entry
	and v.version = e.version where e.module = 'decision' and v.body ->> 'meeting' = meeting::text order by e.entry $$;

-- what is refused
select is(t.errors(t.moved(:'clerk', t.made(:'clerk', 'commission_meeting', t.meeting(1,
    t.decided('甲', '2023-03-19', 'U500103'), t.decided('乙', '2023-03-30', 'D07') || '{"policy_area": "economy", "track": "education"}')), 'submit')),
    '{invalid_value /body/decisions/0/due,invalid_value /body/decisions/1/track,invalid_value /body/decisions/1/units/0}'::text[],
    'a day that is past, the office itself, a track of another area');

-- filed and approved
select t.made(:'clerk', 'commission_meeting', t.meeting(12, t.decided('甲', '2023-03-30', 'U500103', 'D18'),
    t.decided('乙', '2023-04-28', 'U500105'))) as m \gset
select is((select title from filing.entry where entry = :m), '市委深改委第12次会议（2023-03-10）', 'it is called by its number and day');
select is(t.move(:'clerk', :m, 'submit'), '200', 'a clerk of the office submits it');
select is((select count(*) from t.of_meeting(:m)), 0::bigint, 'nothing is assigned yet');
select is(t.move(:'office', :m, 'approve'), '200', 'a reviewer of the office approves');
select results_eq(format('select title, said from t.of_meeting(%s)', :m),
    $$values ('甲', 'approved approved'), ('乙', 'approved approved')$$, 'each decision is a filing, assigned');
select entry as one from t.of_meeting(:m) where title = '甲' \gset
select entry as two from t.of_meeting(:m) where title = '乙' \gset
select is(t.owes(:one), 'D18 2023Q1 03-30 open, U500103 2023Q1 03-30 open', 'owed by each of its units');
select is(t.owes(:two), 'U500105 2023Q2 04-28 open', 'by its own day');
select is((select string_agg(unit, ' ' order by unit) from ops.notice where entry = :one and kind = 'assign'),
    'D18 U500103', 'who were told');
select is((select meeting from ledger.decision where decision = :one and upper_inf(in_force)), :m::bigint,
    'the ledger knows of which meeting it is');
select is((select string_agg(decision_id, ' ' order by title) from ledger.commission_meeting_decision where commission_meeting = :m),
    (select string_agg(decision_id, ' ' order by title) from ledger.decision where meeting = :m), 'and the meeting which of its decisions');
select is(t.got(t.who('U500103', 'clerk'), :m) ->> 'code', 'not_found', 'a unit reads its decision, not the meeting');
select is(t.got(t.who('U500103', 'clerk'), :one) ->> 'title', '甲', 'its decision it reads');
select ledger.horizon_cut() as x \gset
create function t.linked(caller text, module text) returns text language sql as $$
	select string_agg(concat_ws(' ', i ->> 'title', l ->> 'id', l ->> 'title', l ->> 'unit'), ', ' order by i ->> 'title')
	from jsonb_array_elements(t.read(caller, 'ledger.ledger_list', jsonb_build_object('path', jsonb_build_object('module', module)))
	    -> 'items') i left join lateral jsonb_array_elements(i -> 'links') l on true $$;
select is(t.linked(:'office', 'decision'), format('乙 %s 市委深改委第12次会议（2023-03-10） D07, 甲 %1$s 市委深改委第12次会议（2023-03-10） D07', :m),
    'in the ledger a decision names its meeting, and whose that is');
select is(t.linked(t.who('U500103', 'clerk'), 'decision'), format('甲 %s 市委深改委第12次会议（2023-03-10） D07', :m),
    'for the units that carry it out, too');
select is(t.linked(:'office', 'commission_meeting'), '', 'a meeting refers to nothing');
select t.made(t.who('U500103', 'clerk'), 'bulletin', jsonb_build_object('classified', false, 'title', '动态', 'body', '正文',
    'related', jsonb_build_array(jsonb_build_object('linked', :one)))) as news \gset
select t.move(t.who('U500103', 'clerk'), :news, 'submit'), t.move(t.who('U500103', 'reviewer'), :news, 'approve'),
    t.move(:'office', :news, 'approve') as x \gset
select ledger.horizon_cut() as x \gset
select is(t.linked(:'office', 'bulletin'), format('动态 %s 甲 D07', :one), 'a row that may name filings of any business finds its name');

-- once
select t.made(:'clerk', 'commission_meeting', t.meeting(12, variadic '{}'::jsonb[])) as again \gset
select is(t.move(:'clerk', :again, 'submit'), 'already_exists', 'one meeting is filed once');
select is(t.move(:'clerk', :m, 'revise'), '200', 'it is changed later');
select is(t.edit(:'clerk', :m, jsonb_build_object('decisions', (select jsonb_agg(case when r ->> 'title' = '甲'
    then r || '{"due": "2023-04-10"}' else r end) from filing.meeting_decisions((select v.body from filing.version v
    where v.entry = :m and v.version = 1)) d (place, id, r)))), '200', 'a draft takes another day');
select is(t.errors(t.moved(:'clerk', :m, 'submit')), '{invalid_value /body/decisions/0}'::text[],
    'but what is assigned is changed on its own page');
select is(t.edit(:'clerk', :m, jsonb_build_object('decisions', jsonb_build_array(t.decided('丙', '2023-04-28', 'D18')))),
    '200', 'or with the assigned ones left out');
select is(t.errors(t.moved(:'clerk', :m, 'submit')), '{invalid_value /body/decisions}'::text[], 'from where it is recalled, too');
select is(t.edit(:'clerk', :m, jsonb_build_object('decisions', (select jsonb_agg(r order by place)
    from filing.meeting_decisions((select v.body from filing.version v where v.entry = :m and v.version = 1)) d (place, id, r))
    || jsonb_build_array(t.decided('丙', '2023-04-28', 'D18')))), '200', 'one more is added');
select t.move(:'clerk', :m, 'submit');
select is(t.move(:'office', :m, 'approve'), '200', 'and approved');
select results_eq(format('select title from t.of_meeting(%s)', :m), $$values ('甲'), ('乙'), ('丙')$$,
    'that one alone is assigned anew');
select is(t.owes(:two), 'U500105 2023Q2 04-28 open', 'nobody owes twice');

-- carried out
select t.reported('U500103', :one, '2023Q1', '{"progress": "completed"}') as r \gset
select is((select string_agg(unit, ' ' order by unit) from filing.decision_update_owes('2023Q2') where subject = :one),
    'D18', 'who has done it owes no more, the others every quarter');
select is(t.move(:'office', :m, 'void', '{"note": "重复"}'), 'conflict', 'a meeting stands while its decisions do');

-- added later, on its own
select t.assigned('decision', t.rows('U500106 2023-04-28'), jsonb_build_object('meeting', :m::bigint)) as later \gset
select is((select count(*) from t.of_meeting(:m)), 4::bigint, 'a decision is added to a meeting afterwards');
select is(t.errors(t.moved(t.admin(), t.made(t.admin(), 'decision', t.task(t.rows('U500106 2023-04-28'),
    jsonb_build_object('meeting', :again::bigint))), 'assign')), '{invalid_value /body/meeting}'::text[], 'not to one that is not in force');
select is((select count(*) from filing.entry where module = 'decision' and state = 'approved'), 4::bigint, 'four are being carried out');
select * from finish();
rollback;
