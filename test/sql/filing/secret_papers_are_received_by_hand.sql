-- SPDX-License-Identifier: Apache-2.0
-- R73, R110, X14, X47: papers of a classified matter go another way; the slip
-- names who gets them, each of them ticks 线下收到, and nobody signs before.
\ir ../helper_filing.sql
select plan(31);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as ar, t.who('D30', 'clerk') as d,
    t.who('D07', 'reviewer') as o \gset
create function t.slip(caller text, e bigint) returns text language sql as $$
	select string_agg((x #>> '{unit,unit}') || coalesce(' ' || (x #>> '{received,by,name}'), ' –'), ', ')
	from jsonb_array_elements(t.got(caller, e) #> '{slip,receivers}') x $$;
select t.made(:'a', 'pilot', (t.pilot('{"classified": true, "name": "代称甲"}')
    - '{document_title,document_number}'::text[])) as e \gset
select is(t.slip(:'a', :e), 'D07 –, D30 –', 'the slip names the office and the department');
select is(t.got(:'a', :e) #>> '{slip,receivers,0,contact,name}', (select c.name from flow.contact c
    where c.module = 'pilot' and c.unit = 'D07' and c.in_force @> ops.today()), 'and whom to ask there');
select is(t.move(:'a', :e, 'submit'), '200', 'an alias is submitted');
select is(t.actions(:'ar', :e), 'approve return', 'the district itself sent the papers');
select is(t.move(:'ar', :e, 'approve'), '200', 'and signs');
select is(t.actions(:'d', :e), 'correct distribute receive return transfer', 'the department may tick');
select is(t.move(:'d', :e, 'distribute', t.checked()), 'papers_not_received', 'and signs nothing that it has not got');
select is(t.move(:'d', :e, 'receive'), '200', 'received');
select is(t.slip(:'a', :e), 'D07 –, D30 clerk D30', 'recorded');
select is((select count(*) from ops.notice where entry = :e and unit = 'U500103' and kind = 'receive'), 1::bigint,
    'the district is told');
select is(t.move(:'d', :e, 'receive'), 'papers_not_due', 'once a round');
select is((t.moved(:'d', :e, 'receive')).body ->> 'detail' ~ '^本单位已于\d{4}-\d\d-\d\d登记线下收到', true, 'and says when');
select is(t.move(:'o', :e, 'receive'), '200', 'the office receives its own');
select is(t.move(:'d', :e, 'return', '{"reason_code": "facts_wrong", "note": "与文件不符"}'), '200', 'returned');
select is(t.move(:'a', :e, 'submit', '{"note": "已改"}'), '200', 'and sent again');
select t.move(:'ar', :e, 'approve') as x \gset
select is(t.actions(:'d', :e), 'correct distribute receive return transfer', 'new papers may be ticked');
select is(t.move(:'d', :e, 'distribute', t.checked()), '200', 'the old ones will do');
-- an achievement: the office alone
select t.made(:'a', 'achievement', t.achievement('{"classified": true, "source": null, "main_results": null,
    "problem_solved": null, "matter": "代称乙"}')) as g \gset
select is(t.slip(:'a', :g), 'D07 –', 'an achievement''s evidence goes to the office alone');
select t.move(:'a', :g, 'submit') as x, t.move(:'ar', :g, 'approve') as y \gset
select is(t.move(:'o', :g, 'approve'), 'papers_not_received', 'not without');
select is(t.move(:'o', :g, 'return', '{"reason_code": "evidence_missing", "note": "未收到"}'), '200', 'a return needs no papers');
select t.move(:'a', :g, 'submit', '{"note": "已改"}') as x, t.move(:'ar', :g, 'approve') as y, t.move(:'o', :g, 'receive') as z \gset
select is(t.move(:'o', :g, 'approve'), '200', 'received and approved');
-- a report on a project: whoever reads it, the lead department and the office
select t.project_in_force() as p \gset
select t.made(:'a', 'project_update', '{"classified": true}', (select obligation from filing.obligation
    where subject = :p and unit = 'U500103')) as k \gset
select is(t.slip(:'a', :k), 'D07 –, D30 –', 'a report''s papers go to the lead department and the office');
select t.move(:'a', :k, 'submit') as x \gset
select is(t.move(:'ar', :k, 'approve'), '200', 'the own reviewer has them');
select is(t.actions(:'d', :k), 'approve receive return', 'the lead department may tick');
select is(t.move(:'d', :k, 'approve'), 'papers_not_received', 'and passes nothing on that it has not got');
select t.move(:'d', :k, 'receive') as x \gset
select is(t.move(:'d', :k, 'approve'), '200', 'received and passed on');
select is(t.move(:'o', :k, 'approve'), 'papers_not_received', 'the office wants its own');
select t.move(:'o', :k, 'receive') as x \gset
select is(t.move(:'o', :k, 'approve'), '200', 'and then approves');
select is(t.slip(:'a', :k), (select 'D07 ' || name from org.account where account = (select account from filing.event
    where entry = :k and action = 'receive' and unit = 'D07')) || ', D30 clerk D30', 'both are on the slip');
-- what is open has none of it
select t.achievement_submitted('U500105', '{"source": "另一来源"}') as h \gset
select is(t.got(t.who('U500105', 'clerk'), :h) -> 'slip', 'null', 'no slip of an open matter');
select t.move(t.who('U500105', 'reviewer'), :h, 'approve') as x \gset
select is(t.actions(:'o', :h), 'approve return void', 'and no tick');
select * from finish();
rollback;
